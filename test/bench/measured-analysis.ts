import { alignment } from '../../src/domain/alignment/alignment.ts'
import { needs } from '../../src/domain/needs/needs.ts'
import { spend } from '../../src/domain/spend/spend.ts'
import { bigBusiness } from './big-business.ts'

const today = '2026-11-23'

/** Milliseconds of each round, after 20 to warm up; what `analysis-in-browser` bundles and runs in a page. */
export function measuredAnalysis(rounds: number): readonly number[] {
  const { business, seats, solutionTypes } = bigBusiness()
  const times = Array.from({ length: rounds + 20 }, () => {
    const started = performance.now()
    alignment(business, today)
    needs(business, today, solutionTypes)
    spend(business, today, seats)
    return performance.now() - started
  })
  return times.slice(20)
}
