import type { LedgerQuarter } from '../roadmap/plan-ledger.ts'
import type { PlanSettings } from '../roadmap/plan-settings.ts'
import type { DrawnEstimate } from './draw-estimates.ts'
import { estimateEffects } from './estimate-effects.ts'
import { potPaths } from './money-paths.ts'
import type { MoneyPaths } from './money-paths.ts'

/** The technology pot at the end of every quarter, by draw. [RDM-4] [UNC-6] */
export function potDraws(
  estimates: readonly DrawnEstimate[],
  {
    settings,
    quarters,
    draws,
  }: { readonly settings: PlanSettings; readonly quarters: readonly LedgerQuarter[]; readonly draws: number },
): MoneyPaths {
  const deviations = settings.quarters.map(() => new Float64Array(draws))
  for (const { estimate, deviations: moved } of estimates) {
    const { pot } = estimateEffects(estimate, settings)
    deviations.forEach((total, place) => addTo(total, moved, pot[place] ?? 0))
  }
  return potPaths(settings, quarters, deviations)
}

export function addTo(total: Float64Array, moved: Float64Array, factor: number): void {
  if (factor === 0) return
  for (let draw = 0; draw < total.length; draw += 1) total[draw] = (total[draw] ?? 0) + factor * (moved[draw] ?? 0)
}
