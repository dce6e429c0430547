import type { Kpi } from '../../domain/goal.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { creating } from '../nouns/creating.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'
import { writing } from '../write.ts'

/** Adds a KPI; a key left out follows from its title or name. */
export function createKpi(context: Context, input: unknown): Promise<Kept<Kpi>> {
  return writing(context, creating(context, nounKinds.kpis), input)
}
