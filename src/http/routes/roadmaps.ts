import { z } from 'zod'
import { adoptRoadmap } from '../../actions/roadmaps/adopt-roadmap.ts'
import { compareKeptRoadmaps } from '../../actions/roadmaps/compare-kept-roadmaps.ts'
import { getRoadmap } from '../../actions/roadmaps/get-roadmap.ts'
import { listRoadmaps } from '../../actions/roadmaps/list-roadmaps.ts'
import { removeRoadmap } from '../../actions/roadmaps/remove-roadmap.ts'
import { restoreRoadmap } from '../../actions/roadmaps/restore-roadmap.ts'
import { retireRoadmap } from '../../actions/roadmaps/retire-roadmap.ts'
import { saveRoadmap } from '../../actions/roadmaps/save-roadmap.ts'
import { wireNouns } from '../../contract/nouns.ts'
import { note, title } from '../../contract/scalars.ts'
import { fieldsOf, part, versionSeen } from '../ask-parts.ts'
import { envelope, versioned } from '../envelope.ts'
import type { Route } from '../route.ts'
import { exampleEnvelope, nounRoutes } from './noun-routes.ts'

const euros = (minor: number) => ({ minor, currency: 'EUR' })

const example = {
  key: 'plan-2027',
  title: 'Plan of 2027',
  assumptions: { firstQuarter: '2027-Q1', quarterCount: 8 },
  schedule: [{ initiative: 'web-shop', option: 'hosted', start: '2027-Q1', goLive: '2027-Q2' }],
  value: { total: euros(900_000), goalValue: euros(700_000), netPresentValue: euros(250_000), risk: euros(50_000) },
  proof: { status: 'optimal', bound: euros(900_000), gap: 0, solver: 'HiGHS', modelVersion: '1' },
}

export const roadmapsRoutes: readonly Route[] = [
  ...nounRoutes({
    collection: 'roadmaps',
    one: 'roadmap',
    schema: wireNouns.roadmaps,
    example,
    list: listRoadmaps,
    create: saveRoadmap,
    get: getRoadmap,
    // A plan is computed: to change one, compute and save another.
    change: null,
    remove: removeRoadmap,
    restore: restoreRoadmap,
  }),
  {
    access: 'member',
    tag: 'roadmaps',
    method: 'put',
    path: '/api/v1/orgs/{org}/roadmaps/{key}/adoption',
    summary:
      'Decide on this roadmap, by the person who asks unless `by` names another; the one decided on before is retired',
    needsVersion: true,
    body: {
      kind: 'json',
      schema: z.strictObject({ reason: note.default(''), by: title.nullable().default(null) }),
      example: { reason: 'Fits the budget and pays for the till.' },
    },
    answer: { status: 200, description: 'The roadmap, adopted', example: exampleEnvelope({ example }) },
    handle: async (asked) => {
      const fields = await fieldsOf(asked)
      const by = fields['by'] ?? asked.session.person.name
      const input = { ...fields, by, key: part(asked, 'key'), expectedVersion: versionSeen(asked) }
      return versioned(asked, envelope(await adoptRoadmap(asked.within, input)))
    },
  },
  {
    access: 'member',
    tag: 'roadmaps',
    method: 'put',
    path: '/api/v1/orgs/{org}/roadmaps/{key}/retirement',
    summary: 'End a roadmap; it stays readable',
    needsVersion: true,
    answer: { status: 200, description: 'The roadmap, retired', example: exampleEnvelope({ example }) },
    handle: async (asked) => {
      const input = { key: part(asked, 'key'), expectedVersion: versionSeen(asked) }
      return versioned(asked, envelope(await retireRoadmap(asked.within, input)))
    },
  },
  {
    access: 'member',
    tag: 'roadmaps',
    method: 'get',
    path: '/api/v1/orgs/{org}/roadmap-comparison',
    summary: 'Two to four kept roadmaps side by side, valued on the business of today',
    query: { roadmaps: 'Their keys, with commas between' },
    answer: {
      status: 200,
      description: 'Worth, goals, money by quarter and projects of each, and the difference to the first',
      example: { firstQuarter: '2027-Q1', quarterCount: 8, plans: [], projects: [] },
    },
    handle: async (asked) => {
      const roadmaps = (asked.c.req.query('roadmaps') ?? '').split(',').filter((key) => key !== '')
      return asked.c.json(await compareKeptRoadmaps(asked.within, { roadmaps }))
    },
  },
]
