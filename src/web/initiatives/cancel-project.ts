import type { Initiative } from '../../domain/initiative.ts'
import type { Organization } from '../../domain/organization.ts'
import type { Technology } from '../../domain/technology.ts'
import { zero } from '../../domain/values/money.ts'
import { technologyText as text } from '../text/technology.en.ts'

/** A project that ends one technology: it costs nothing and stops its bill. */
export function cancelProject({ key, title }: Technology, { currency }: Organization): Omit<Initiative, 'key'> {
  const nothing = { low: zero(currency), likely: zero(currency), high: zero(currency), basis: 'guess' } as const
  return {
    title: text.cancelTitle(title),
    reason: text.cancelReason,
    essential: false,
    exploreShare: 0,
    stage: 'idea',
    prerequisites: [],
    exclusiveGroup: null,
    mandatoryBy: null,
    earliestStart: null,
    underWay: null,
    draftedFrom: 'waste',
    options: [
      {
        key: 'cancel',
        title: text.cancelTitle(title),
        sourcing: 'cancel',
        oneOffCost: nothing,
        runningCostPerYear: nothing,
        durationQuarters: 1,
        effort: [],
        changeLoad: [],
        risk: { probability: 0, cost: zero(currency) },
        capabilityGains: [],
        goalContributions: [],
        retires: [key],
        benefits: [],
      },
    ],
  }
}
