import type { Kpi } from '../../domain/goal.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { changeNoun } from '../nouns/change-noun.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'

/** Changes a KPI: `{ key, expectedVersion, change }`, where `change` holds the fields that become different. */
export function changeKpi(context: Context, input: unknown): Promise<Kept<Kpi>> {
  return changeNoun(context, nounKinds.kpis, input)
}
