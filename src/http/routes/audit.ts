import { listAuditEntries, verifyAudit } from '../../actions/audit/list-audit-entries.ts'
import { pageAsked, wholeNumber } from '../ask-parts.ts'
import type { AskedByMember, Route } from '../route.ts'

const member = { access: 'member', tag: 'audit' } as const

export const auditRoutes: readonly Route[] = [
  {
    ...member,
    method: 'get',
    path: '/api/v1/orgs/{org}/audit',
    summary: 'What was written by whom, the newest first',
    query: { limit: '1 to 500, 100 if left out', after: '`next` of the page before' },
    answer: { status: 200, description: 'One page', example: { items: [], next: null } },
    handle: async (asked: AskedByMember) => {
      const { after, limit = 100 } = pageAsked(asked)
      const before = after === undefined ? null : wholeNumber('after', after)
      const items = await listAuditEntries(asked.within, { before, limit })
      const last = items.length === limit ? items.at(-1) : undefined
      return asked.c.json({ items, next: last === undefined ? null : String(last.sequence) })
    },
  },
  {
    ...member,
    method: 'get',
    path: '/api/v1/orgs/{org}/audit/verification',
    summary: 'Whether every entry is there and as it was written',
    answer: {
      status: 200,
      description: 'Intact, or where it is broken',
      example: { kind: 'intact', head: { sequence: 12, hash: '…' } },
    },
    cost: 20,
    handle: async (asked: AskedByMember) => asked.c.json(await verifyAudit(asked.within)),
  },
]
