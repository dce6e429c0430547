import { changeTechnology } from '../../actions/technologies/change-technology.ts'
import { createTechnology } from '../../actions/technologies/create-technology.ts'
import { getTechnology } from '../../actions/technologies/get-technology.ts'
import { listTechnologies } from '../../actions/technologies/list-technologies.ts'
import { removeTechnology } from '../../actions/technologies/remove-technology.ts'
import { restoreTechnology } from '../../actions/technologies/restore-technology.ts'
import { wireNouns } from '../../contract/nouns.ts'
import { nounRoutes } from './noun-routes.ts'

export const technologiesRoutes = nounRoutes({
  collection: 'technologies',
  one: 'technology',
  schema: wireNouns.technologies,
  example: {
    key: 'till',
    title: 'Till in the shop',
    kind: 'subscription',
    systemKind: 'point-of-sale',
    costLines: [{ title: 'Licence', amount: { minor: 4_900, currency: 'EUR' }, cycle: 'monthly', basis: 'contract' }],
  },
  list: listTechnologies,
  create: createTechnology,
  get: getTechnology,
  change: changeTechnology,
  remove: removeTechnology,
  restore: restoreTechnology,
})
