import { changeTeam } from '../../actions/teams/change-team.ts'
import { createTeam } from '../../actions/teams/create-team.ts'
import { getTeam } from '../../actions/teams/get-team.ts'
import { listTeams } from '../../actions/teams/list-teams.ts'
import { removeTeam } from '../../actions/teams/remove-team.ts'
import { restoreTeam } from '../../actions/teams/restore-team.ts'
import { wireNouns } from '../../contract/nouns.ts'
import { nounRoutes } from './noun-routes.ts'

export const teamsRoutes = nounRoutes({
  collection: 'teams',
  one: 'team',
  schema: wireNouns.teams,
  example: { key: 'shop', name: 'Shop', headCount: 6, deliveryDaysPerQuarter: [{ role: 'operations', days: 10 }] },
  list: listTeams,
  create: createTeam,
  get: getTeam,
  change: changeTeam,
  remove: removeTeam,
  restore: restoreTeam,
})
