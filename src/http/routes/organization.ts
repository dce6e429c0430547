import { changeOrganization } from '../../actions/organization/change-organization.ts'
import { getBudgets, getOrganization } from '../../actions/organization/get-organization.ts'
import { setBudgets } from '../../actions/organization/set-budgets.ts'
import { z } from 'zod'
import { wireBudget, wireCashForecast, wireOrganization } from '../../contract/nouns.ts'
import { fieldsOf, versionSeen } from '../ask-parts.ts'
import { versioned } from '../envelope.ts'
import type { AskedByMember, Route } from '../route.ts'
import { exampleEnvelope } from './noun-routes.ts'

const member = { access: 'member', tag: 'organization' } as const
const example = { name: 'Corner bakery', currency: 'EUR', headCount: 14 }
const budgets = {
  budgets: [{ quarter: '2027-Q1', amount: { minor: 500_000, currency: 'EUR' }, carryOverShare: 1 }],
  cashForecast: null,
}

export const organizationRoutes: readonly Route[] = [
  {
    ...member,
    method: 'get',
    path: '/api/v1/orgs/{org}/organization',
    summary: "The business's own facts and rules",
    answer: { status: 200, description: 'The organization', example: exampleEnvelope({ example }) },
    handle: async (asked: AskedByMember) => organizationAnswer(asked, await getOrganization(asked.within)),
  },
  {
    ...member,
    method: 'patch',
    path: '/api/v1/orgs/{org}/organization',
    summary: 'Change the fields that are sent; the others stay',
    needsVersion: true,
    body: { kind: 'json', schema: wireOrganization, example },
    answer: { status: 200, description: 'The organization as it is now', example: exampleEnvelope({ example }) },
    handle: async (asked: AskedByMember) => {
      const input = { expectedVersion: versionSeen(asked), change: await fieldsOf(asked) }
      return organizationAnswer(asked, await changeOrganization(asked.within, input))
    },
  },
  {
    ...member,
    method: 'get',
    path: '/api/v1/orgs/{org}/budgets',
    summary: 'Budgets of all quarters and the cash forecast',
    answer: { status: 200, description: 'The budgets', example: { version: 1, value: budgets } },
    handle: async (asked: AskedByMember) => budgetsAnswer(asked, await getBudgets(asked.within)),
  },
  {
    ...member,
    method: 'put',
    path: '/api/v1/orgs/{org}/budgets',
    summary: 'Set the budgets of all quarters at once; the cash forecast where it is sent',
    needsVersion: true,
    body: {
      kind: 'json',
      schema: z.strictObject({ budgets: z.array(wireBudget), cashForecast: wireCashForecast.nullable().optional() }),
      example: budgets,
    },
    answer: { status: 200, description: 'The budgets as they are now', example: { version: 2, value: budgets } },
    handle: async (asked: AskedByMember) => {
      const input = { ...(await fieldsOf(asked)), expectedVersion: versionSeen(asked) }
      return budgetsAnswer(asked, await setBudgets(asked.within, input))
    },
  },
]

type KeptOrganization = Awaited<ReturnType<typeof getOrganization>>
type KeptBudgets = Awaited<ReturnType<typeof getBudgets>>

function organizationAnswer(asked: AskedByMember, { id, version, organization }: KeptOrganization): Response {
  const body = { id, version, value: organization }
  return versioned(asked, body)
}

function budgetsAnswer(asked: AskedByMember, { version, budgets: amounts, cashForecast }: KeptBudgets): Response {
  const body = { version, value: { budgets: amounts, cashForecast } }
  return versioned(asked, body)
}
