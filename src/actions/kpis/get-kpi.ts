import type { Kpi } from '../../domain/goal.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { getKept } from '../nouns/list-nouns.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'

/** The KPI of that key, with its version. */
export function getKpi(context: Context, key: string): Promise<Kept<Kpi>> {
  return getKept(context, nounKinds.kpis, key)
}
