import { databaseAnswers } from '../../actions/identity/database-answers.ts'
import { HttpRefusal } from '../http-refusal.ts'
import type { Route } from '../route.ts'

const tag = 'watching'

export const healthRoutes: readonly Route[] = [
  {
    access: 'anyone',
    tag,
    method: 'get',
    path: '/healthz',
    summary: 'Whether the program runs',
    answer: { status: 200, description: 'It runs', example: { status: 'running' } },
    handle: async ({ c }) => c.json({ status: 'running' }),
  },
  {
    access: 'anyone',
    tag,
    method: 'get',
    path: '/readyz',
    summary: 'Whether the program serves: the database answers, and it is not stopping',
    answer: { status: 200, description: 'It serves', example: { status: 'ready' } },
    handle: async ({ c, settings }) => {
      if (!settings.isReady()) throw new HttpRefusal('not-ready', 'The program is starting or stopping.')
      if (!(await databaseAnswers(settings.database)))
        throw new HttpRefusal('unavailable', 'The database does not answer.')
      return c.json({ status: 'ready' })
    },
  },
]
