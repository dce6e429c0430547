import { changePerson } from '../../actions/people/change-person.ts'
import { createPerson } from '../../actions/people/create-person.ts'
import { getPerson } from '../../actions/people/get-person.ts'
import { listPeople } from '../../actions/people/list-people.ts'
import { removePerson } from '../../actions/people/remove-person.ts'
import { restorePerson } from '../../actions/people/restore-person.ts'
import { wireNouns } from '../../contract/nouns.ts'
import { nounRoutes } from './noun-routes.ts'

export const peopleRoutes = nounRoutes({
  collection: 'people',
  one: 'person',
  schema: wireNouns.people,
  example: { key: 'ada', name: 'Ada', email: 'ada@example.com', team: 'shop', roles: ['owner'] },
  list: listPeople,
  create: createPerson,
  get: getPerson,
  change: changePerson,
  remove: removePerson,
  restore: restorePerson,
})
