import type { Kpi } from '../../domain/goal.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { createNoun } from '../nouns/create-noun.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'

/** Adds a KPI; a key left out follows from its title or name. */
export function createKpi(context: Context, input: unknown): Promise<Kept<Kpi>> {
  return createNoun(context, nounKinds.kpis, input)
}
