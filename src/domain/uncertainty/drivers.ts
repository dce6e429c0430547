import type { ThreePoints } from '../finance/beta-pert.ts'
import type { LedgerQuarter } from '../roadmap/plan-ledger.ts'
import type { PlanSettings } from '../roadmap/plan-settings.ts'
import type { RoadmapQuestion } from '../roadmap/roadmap-question.ts'
import type { Basis } from '../values/estimate.ts'
import type { Key } from '../values/key.ts'
import type { Money } from '../values/money.ts'
import type { DrawnEstimate, DrawnPlan } from './draw-estimates.ts'
import { estimateEffects } from './estimate-effects.ts'
import { lowestOf, potPaths } from './money-paths.ts'
import type { EstimateOf } from './plan-estimates.ts'
import { rankCorrelation, ranksOf } from './rank-correlation.ts'

/** What a figure of the plan hangs on: one estimate, or that costs or benefits run high or low together. */
export type DriverSubject =
  /** Of one project, or of the whole plan where `initiative` is null. */
  | { readonly kind: 'together'; readonly side: 'costs' | 'benefits'; readonly initiative: Key | null }
  | {
      readonly kind: 'estimate'
      readonly initiative: Key
      readonly of: EstimateOf
      readonly benefitTitle: string | null
      readonly basis: Basis
      readonly low: Money
      readonly likely: Money
      readonly high: Money
    }

/** How strongly something moves a figure of the plan. [UNC-7] */
export type Driver = {
  readonly subject: DriverSubject
  /** Spearman's, -1 to 1, of its own movement with the figure. */
  readonly rankCorrelation: number
  /** The figure with this estimate alone at its high end less the figure with it alone at its low end; null for what is shared. */
  readonly swing: Money | null
}

type Books = {
  readonly question: RoadmapQuestion
  readonly settings: PlanSettings
  readonly quarters: readonly LedgerQuarter[]
  readonly outcomes: { readonly worth: Float64Array; readonly potLow: Float64Array }
}

/** What moves the worth and the lowest point of the pot: Spearman's correlation of each with what moved, the strongest first. [UNC-7] */
export function driversOf(
  drawn: DrawnPlan,
  books: Books,
): { readonly worth: readonly Driver[]; readonly potLow: readonly Driver[] } {
  const uncertain = drawn.estimates.filter(({ isCertain }) => !isCertain)
  const ownRanks = uncertain.map(({ own }) => ranksOf(own))
  const shared = drawn.shared.map(({ side, initiative, figures }) => {
    return { subject: { kind: 'together', side, initiative } as const, ranks: ranksOf(figures) }
  })
  const against = (outcome: Float64Array, swingOf: (drawn: DrawnEstimate) => number): readonly Driver[] => {
    const ranks = ranksOf(outcome)
    const alone = uncertain.map((one, place): Driver => {
      const correlation = rankCorrelation(ownRanks[place] ?? ranks, ranks)
      return { subject: subjectOf(one, books), rankCorrelation: correlation, swing: moneyIn(books, swingOf(one)) }
    })
    const together = shared.map(({ subject, ranks: sharedRanks }): Driver => ({
      subject,
      rankCorrelation: rankCorrelation(sharedRanks, ranks),
      swing: null,
    }))
    return [...together, ...alone].toSorted((a, b) => Math.abs(b.rankCorrelation) - Math.abs(a.rankCorrelation))
  }
  return {
    worth: against(books.outcomes.worth, ({ estimate }) => {
      const { high, low } = estimate.points
      return estimateEffects(estimate, books.settings).worth * (high - low)
    }),
    potLow: against(books.outcomes.potLow, (one) => potLowSwing(one, books)),
  }
}

function subjectOf({ estimate }: DrawnEstimate, books: Books): DriverSubject {
  const { initiative, of, benefit, basis, points } = estimate
  const { low, likely, high } = points
  return {
    kind: 'estimate',
    initiative,
    of,
    benefitTitle: benefit?.title ?? null,
    basis,
    low: moneyIn(books, low),
    likely: moneyIn(books, likely),
    high: moneyIn(books, high),
  }
}

/** The books kept twice more, with this estimate alone at its ends. */
function potLowSwing({ estimate }: DrawnEstimate, { settings, quarters }: Books): number {
  const effects = estimateEffects(estimate, settings)
  const lowestAt = (end: keyof ThreePoints): number => {
    const deviation = estimate.points[end] - estimate.points.likely
    const moved = effects.pot.map((factor) => Float64Array.of(factor * deviation))
    return lowestOf(potPaths(settings, quarters, moved))[0] ?? 0
  }
  return lowestAt('high') - lowestAt('low')
}

function moneyIn({ question }: Books, minor: number): Money {
  return { minor: Math.round(minor) || 0, currency: question.business.organization.currency }
}
