import { z } from 'zod'
import { sortingFields } from '../../actions/imports/fact-schemas.ts'
import { listSeats, listSpendLines } from '../../actions/spend/list-spend-lines.ts'
import { sortSpendLines } from '../../actions/spend/sort-spend-lines.ts'
import { pageAsked } from '../ask-parts.ts'
import { pageOf } from '../page-of.ts'
import { bodyLimits, readJson } from '../request-body.ts'
import type { AskedByMember, Route } from '../route.ts'

const member = { access: 'member', tag: 'facts' } as const
const paging = { limit: '1 to 5,000 lines, 500 if left out', after: '`next` of the page before' }

const line = {
  account: 'main',
  date: '2027-01-04',
  description: 'CASH CO SUBSCRIPTION',
  amount: { minor: -4_900, currency: 'EUR' },
  bankId: null,
  vendor: 'cash-company',
  technology: 'till',
  sorting: 'technology',
  state: 'matched',
}
const seat = {
  technology: 'till',
  email: 'ada@example.com',
  assignedOn: '2026-05-01',
  lastActiveOn: '2027-01-03',
  secondSignInStep: null,
}

export const factsRoutes: readonly Route[] = [
  {
    ...member,
    method: 'get',
    path: '/api/v1/orgs/{org}/spend-lines',
    summary: 'Statement lines, the oldest first',
    query: paging,
    answer: {
      status: 200,
      description: 'One page',
      example: { items: [{ id: '…', batch: '…', value: line }], next: null },
    },
    handle: async (asked: AskedByMember) => {
      const page = await listSpendLines(asked.within, pageAsked(asked))
      return asked.c.json({ items: page.rows.map(factFrom), next: page.next })
    },
  },
  {
    ...member,
    method: 'post',
    path: '/api/v1/orgs/{org}/spend-lines/sorting',
    summary: 'Say what charges are, all or none',
    body: {
      kind: 'json',
      schema: z.strictObject({ sortings: z.array(z.strictObject({ lines: z.array(z.uuid()), ...sortingFields })) }),
      example: {
        sortings: [{ lines: ['01997f5e-7d3b-7c4e-9d0a-3f1f5a6b7c8d'], sorting: 'not-technology', state: 'matched' }],
      },
    },
    answer: { status: 200, description: 'How many lines are sorted now', example: { sorted: 1 } },
    handle: async (asked: AskedByMember) =>
      asked.c.json(await sortSpendLines(asked.within, await readJson(asked.c.req.raw, bodyLimits.businessFile))),
  },
  {
    ...member,
    method: 'get',
    path: '/api/v1/orgs/{org}/seats',
    summary: 'Who has a place in which technology',
    query: paging,
    answer: {
      status: 200,
      description: 'One page',
      example: { items: [{ id: '…', batch: '…', value: seat }], next: null },
    },
    handle: async (asked: AskedByMember) => {
      const page = pageOf(await listSeats(asked.within), pageAsked(asked))
      return asked.c.json({ items: page.rows.map(factFrom), next: page.next })
    },
  },
]

function factFrom<Fact extends { readonly id: string; readonly batch: string }>({ id, batch, ...value }: Fact) {
  return { id, batch, value }
}
