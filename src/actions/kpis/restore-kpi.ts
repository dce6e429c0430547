import type { Kpi } from '../../domain/goal.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { restoring } from '../nouns/restoring.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'
import { writing } from '../write.ts'

/** Brings back a KPI removed in the last 30 days: `{ key }`. */
export function restoreKpi(context: Context, input: unknown): Promise<Kept<Kpi>> {
  return writing(context, restoring(context, nounKinds.kpis), input)
}
