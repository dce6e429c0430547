import type { Kpi } from '../../domain/goal.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { removeNoun } from '../nouns/remove-noun.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'

/** Removes a KPI for 30 days: `{ key, expectedVersion }`. Refused while others refer to it. */
export function removeKpi(context: Context, input: unknown): Promise<Kept<Kpi>> {
  return removeNoun(context, nounKinds.kpis, input)
}
