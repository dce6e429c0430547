import { changeInitiative } from '../../actions/initiatives/change-initiative.ts'
import { createInitiative } from '../../actions/initiatives/create-initiative.ts'
import { getInitiative } from '../../actions/initiatives/get-initiative.ts'
import { listInitiatives } from '../../actions/initiatives/list-initiatives.ts'
import { removeInitiative } from '../../actions/initiatives/remove-initiative.ts'
import { restoreInitiative } from '../../actions/initiatives/restore-initiative.ts'
import { wireNouns } from '../../contract/nouns.ts'
import { nounRoutes } from './noun-routes.ts'

export const initiativesRoutes = nounRoutes({
  collection: 'initiatives',
  one: 'initiative',
  schema: wireNouns.initiatives,
  example: {
    key: 'web-shop',
    title: 'Web shop',
    exploreShare: 0.4,
    options: [
      {
        key: 'hosted',
        title: 'Hosted shop',
        sourcing: 'subscription',
        oneOffCost: {
          low: { minor: 150_000, currency: 'EUR' },
          likely: { minor: 200_000, currency: 'EUR' },
          high: { minor: 320_000, currency: 'EUR' },
          basis: 'quote',
        },
        durationQuarters: 1,
      },
    ],
  },
  list: listInitiatives,
  create: createInitiative,
  get: getInitiative,
  change: changeInitiative,
  remove: removeInitiative,
  restore: restoreInitiative,
})
