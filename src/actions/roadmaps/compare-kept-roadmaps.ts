import { z } from 'zod'
import { key } from '../../contract/scalars.ts'
import type { Business } from '../../domain/business.ts'
import { compareRoadmaps } from '../../domain/roadmap/scenarios/compare-roadmaps.ts'
import type { PlanToCompare, RoadmapComparison } from '../../domain/roadmap/scenarios/compare-roadmaps.ts'
import { exportBusiness } from '../business-file/export-business.ts'
import type { Context } from '../context.ts'
import { notThere } from '../nouns/get-expected.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'
import { parse } from '../parse.ts'

const comparing = z.strictObject({ roadmaps: z.array(key).min(2).max(4) })

/** Two to four kept plans side by side on the business of today: `{ roadmaps }`. Nothing is stored. */
export async function compareKeptRoadmaps(context: Context, input: unknown): Promise<RoadmapComparison> {
  const { roadmaps } = parse(comparing, input)
  const business = await exportBusiness(context)
  return compareRoadmaps(
    business,
    context.today,
    [...new Set(roadmaps)].map((wanted) => keptPlan(business, wanted)),
  )
}

function keptPlan({ roadmaps }: Business, wanted: string): PlanToCompare {
  const found = roadmaps.find((roadmap) => roadmap.key === wanted)
  if (found === undefined) throw notThere(nounKinds.roadmaps.one, wanted)
  return { ...found, valueThen: found.value }
}
