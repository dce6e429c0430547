import { z } from 'zod'
import type { PlanFacts, Roadmap, RoadmapAssumptions, ScheduledInitiative } from '../domain/roadmap.ts'
import type { MoneyForms } from './money-forms.ts'
import { collectionLimit, date, key, list, note, orNull, quarter, share, title } from './scalars.ts'

const range = z
  .strictObject({ low: share, high: share })
  .refine(({ low, high }) => low <= high, { error: 'expected low <= high' })

const schedule = list(
  z.strictObject({ initiative: key, option: key, start: quarter, goLive: quarter }),
) satisfies z.ZodType<readonly ScheduledInitiative[]>

export function assumptionsSchema({ money }: MoneyForms) {
  return z.strictObject({
    firstQuarter: quarter,
    quarterCount: z.int().min(1).max(40),
    budgetFactor: z.number().min(0).max(100).default(1),
    capacityFactor: z.number().min(0).max(100).default(1),
    changeCapFactor: z.number().min(0).max(100).default(1),
    cashFloor: orNull(money),
    potReserves: list(z.strictObject({ quarter, amount: money })),
    selfFundingShare: orNull(share),
    exploreShareRange: orNull(range),
    pinned: list(z.strictObject({ initiative: key, option: orNull(key), start: orNull(quarter) })),
    forbidden: list(key),
    absences: list(z.strictObject({ role: key, from: quarter, quarters: z.int().min(1).max(40), share })),
    stability: orNull(z.strictObject({ plan: schedule, pricePerChange: money })),
  }) satisfies z.ZodType<RoadmapAssumptions>
}

export function roadmapSchema(forms: MoneyForms) {
  const { money } = forms
  return z.strictObject({
    key,
    title,
    assumptions: assumptionsSchema(forms),
    schedule,
    value: z.strictObject({ total: money, goalValue: money, netPresentValue: money, risk: money }),
    proof: z.strictObject({
      status: z.enum(['optimal', 'feasible']),
      bound: money,
      gap: z.number().min(0),
      solver: title,
      modelVersion: title,
    }),
    adoption: orNull(z.strictObject({ by: title, on: date, reason: note, facts: orNull(factsSchema(forms)) })),
    retiredOn: orNull(date),
    replacedBy: orNull(key),
  }) satisfies z.ZodType<Roadmap>
}

function factsSchema({ money }: MoneyForms) {
  return z.strictObject({
    projects: list(z.strictObject({ initiative: key, cost: money, benefit: money })),
    considered: list(key, collectionLimit),
    budgets: list(z.strictObject({ quarter, amount: money })),
    roleDays: list(z.strictObject({ role: key, days: z.number().min(0) })),
    changeCaps: list(z.strictObject({ team: key, load: z.number().min(0) })),
    goalWeights: list(z.strictObject({ goal: key, weight: z.number().min(0) })),
  }) satisfies z.ZodType<PlanFacts>
}
