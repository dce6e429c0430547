import type { Kpi } from '../../domain/goal.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { removing } from '../nouns/removing.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'
import { writing } from '../write.ts'

/** Removes a KPI for 30 days: `{ key, expectedVersion }`. Refused while others refer to it. */
export function removeKpi(context: Context, input: unknown): Promise<Kept<Kpi>> {
  return writing(context, removing(context, nounKinds.kpis), input)
}
