import { loadKeptBusiness } from '../../actions/business/load-kept-business.ts'
import { nounCollections } from '../../domain/business.ts'
import { envelope } from '../envelope.ts'
import type { Route } from '../route.ts'

export const businessRoutes: readonly Route[] = [
  {
    access: 'member',
    tag: 'business',
    method: 'get',
    path: '/api/v1/orgs/{org}/business',
    summary: 'The whole business at one moment, with what is needed to change it',
    answer: {
      status: 200,
      description: 'The organization, its budgets, and every noun in its envelope',
      example: {
        organization: { id: '…', version: 3, value: { name: 'Corner bakery', currency: 'EUR' } },
        isExample: false,
        role: 'owner',
        budgets: { version: 2, value: { budgets: [], cashForecast: null } },
        goals: [{ id: '…', version: 1, value: { key: 'sell-online', title: 'Sell cakes online' } }],
      },
    },
    handle: async ({ c, within }) => {
      const { organization, budgets, nouns } = await loadKeptBusiness(within)
      const collections = nounCollections.map((name) => [name, nouns[name].map(envelope)])
      return c.json({
        organization: { id: organization.id, version: organization.version, value: organization.organization },
        isExample: organization.example,
        role: within.person.role,
        budgets: {
          version: budgets.version,
          value: { budgets: budgets.budgets, cashForecast: budgets.cashForecast },
        },
        ...Object.fromEntries(collections),
      })
    },
  },
]
