import { z } from 'zod'
import type { Roadmap, RoadmapAssumptions } from '../domain/roadmap.ts'
import type { MoneyForms } from './money-forms.ts'
import { date, key, list, note, orNull, quarter, share, title } from './scalars.ts'

const range = z
  .strictObject({ low: share, high: share })
  .refine(({ low, high }) => low <= high, { error: 'expected low <= high' })

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
  }) satisfies z.ZodType<RoadmapAssumptions>
}

export function roadmapSchema(forms: MoneyForms) {
  const { money } = forms
  return z.strictObject({
    key,
    title,
    assumptions: assumptionsSchema(forms),
    schedule: list(z.strictObject({ initiative: key, option: key, start: quarter, goLive: quarter })),
    value: z.strictObject({ total: money, goalValue: money, netPresentValue: money, risk: money }),
    proof: z.strictObject({
      status: z.enum(['optimal', 'feasible']),
      bound: money,
      gap: z.number().min(0),
      solver: title,
      modelVersion: title,
    }),
    adoption: orNull(z.strictObject({ by: title, on: date, reason: note })),
    retiredOn: orNull(date),
  }) satisfies z.ZodType<Roadmap>
}
