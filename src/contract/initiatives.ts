import { z } from 'zod'
import type { Initiative, Option } from '../domain/initiative.ts'
import { initiativeStages, sourcings } from '../domain/initiative.ts'
import type { MoneyForms } from './money-forms.ts'
import { key, list, note, orNull, quarter, share, title } from './scalars.ts'
import { benefitSchema } from './technologies.ts'
import type { MoneyEstimate } from '../domain/values/estimate.ts'
import { zero } from '../domain/values/money.ts'

/** An option; running cost and risk left out are nothing, in the currency of the one-off cost. */
export function optionSchema(forms: MoneyForms) {
  return z
    .strictObject({
      key,
      title,
      sourcing: z.enum(sourcings).default('subscription'),
      oneOffCost: forms.estimate,
      runningCostPerYear: orNull(forms.estimate),
      durationQuarters: z.int().min(1).max(80).default(1),
      effort: list(z.strictObject({ role: key, days: z.number().min(0).max(10_000) }), 50),
      changeLoad: list(z.strictObject({ team: key, load: z.number().min(0).max(100) }), 50),
      risk: orNull(z.strictObject({ probability: share, cost: forms.money })),
      capabilityGains: list(z.strictObject({ capability: key, gain: share }), 100),
      goalContributions: list(z.strictObject({ goal: key, share }), 100),
      retires: list(key, 100),
      benefits: list(benefitSchema(forms), 50),
      growsWith: orNull(key),
    })
    .transform((written): Option => {
      const nothing = zero(written.oneOffCost.likely.currency)
      const noCost: MoneyEstimate = { low: nothing, likely: nothing, high: nothing, basis: 'contract' }
      const noRisk = { probability: 0, cost: nothing }
      return { ...written, runningCostPerYear: written.runningCostPerYear ?? noCost, risk: written.risk ?? noRisk }
    })
}

export function initiativeSchema(forms: MoneyForms) {
  return z.strictObject({
    key,
    title,
    reason: note.default(''),
    essential: z.boolean().default(false),
    exploreShare: share.default(0),
    stage: z.enum(initiativeStages).default('idea'),
    prerequisites: list(key, 100),
    exclusiveGroup: orNull(key),
    mandatoryBy: orNull(quarter),
    earliestStart: orNull(quarter),
    underWay: orNull(z.strictObject({ option: key, start: quarter })),
    options: list(optionSchema(forms), 20),
    draftedFrom: orNull(z.enum(['waste', 'gap', 'renewal'])),
  }) satisfies z.ZodType<Initiative>
}
