import { optimiseRoadmap, planInput } from '../../actions/roadmaps/optimise-roadmap.ts'
import { replanInput, replanRoadmap } from '../../actions/roadmaps/replan-roadmap.ts'
import { jsonBody } from '../ask-parts.ts'
import { answerWithProgress } from '../progress-stream.ts'
import type { Route } from '../route.ts'

export const plansRoutes: readonly Route[] = [
  {
    access: 'member',
    tag: 'roadmaps',
    method: 'post',
    path: '/api/v1/orgs/{org}/plans',
    summary: 'The best roadmap under these assumptions; nothing is stored',
    body: {
      kind: 'json',
      schema: planInput,
      example: { assumptions: { firstQuarter: '2027-Q1', quarterCount: 8 }, nodeLimit: 20_000 },
    },
    answer: {
      status: 200,
      description: 'The plan and how good it is known to be; as text/event-stream, progress first',
      example: { kind: 'optimal', schedule: [], notes: [] },
    },
    cost: 20,
    handle: async (asked) => {
      const input = await jsonBody(asked)
      return answerWithProgress(asked, (reporting) => optimiseRoadmap(asked.within, input, reporting))
    },
  },
  {
    access: 'member',
    tag: 'roadmaps',
    method: 'post',
    path: '/api/v1/orgs/{org}/replans',
    summary: 'The decided roadmap planned again from the next quarter; what has started stays; nothing is stored',
    body: {
      kind: 'json',
      schema: replanInput,
      example: { pricePerChange: { minor: 20_000, currency: 'EUR' }, nodeLimit: 20_000 },
    },
    answer: {
      status: 200,
      description:
        'The plan, and what it changes of the decided one with the reasons; as text/event-stream, progress first',
      example: { kind: 'optimal', schedule: [], notes: [], progress: [], changes: [] },
    },
    cost: 20,
    handle: async (asked) => {
      const input = await jsonBody(asked)
      return answerWithProgress(asked, (reporting) => replanRoadmap(asked.within, input, reporting))
    },
  },
]
