import { changeGoal } from '../../actions/goals/change-goal.ts'
import { createGoal } from '../../actions/goals/create-goal.ts'
import { getGoal } from '../../actions/goals/get-goal.ts'
import { listGoals } from '../../actions/goals/list-goals.ts'
import { removeGoal } from '../../actions/goals/remove-goal.ts'
import { restoreGoal } from '../../actions/goals/restore-goal.ts'
import { wireNouns } from '../../contract/nouns.ts'
import { nounRoutes } from './noun-routes.ts'

export const goalsRoutes = nounRoutes({
  collection: 'goals',
  one: 'goal',
  schema: wireNouns.goals,
  example: {
    key: 'sell-online',
    title: 'Sell cakes online',
    kind: 'grow-sales',
    weight: 5,
    asks: [{ capability: 'online-ordering', importance: 1 }],
  },
  list: listGoals,
  create: createGoal,
  get: getGoal,
  change: changeGoal,
  remove: removeGoal,
  restore: restoreGoal,
})
