import { z } from 'zod'
import type { Capability } from '../domain/capability.ts'
import { capabilityStandings } from '../domain/capability.ts'
import type { Goal, Kpi } from '../domain/goal.ts'
import { goalKinds, outcomes } from '../domain/goal.ts'
import { date, key, list, orNull, share, title } from './scalars.ts'

const measured = z.number().min(-1e15).max(1e15)

const keyResult = z.strictObject({
  key,
  title,
  kpi: orNull(key),
  unit: z.string().trim().max(40).default(''),
  baseline: orNull(measured),
  current: orNull(measured),
  target: measured,
  due: orNull(date),
})

const exploreShare = share.default(0).meta({ description: '0 = run better (exploit), 1 = try new (explore).' })

export function goalSchema() {
  return z.strictObject({
    key,
    title,
    kind: z.enum(goalKinds).default('own'),
    horizonYears: z.union([z.literal(1), z.literal(3), z.literal(5)]).default(1),
    outcome: z.enum(outcomes).default('operational-efficiency'),
    exploreShare,
    weight: z.number().min(0).max(1_000_000).default(1),
    owner: orNull(key),
    asks: list(z.strictObject({ capability: key, importance: share })),
    keyResults: list(keyResult, 100),
  }) satisfies z.ZodType<Goal>
}

export function kpiSchema() {
  return z.strictObject({
    key,
    title,
    unit: z.string().trim().max(40).default(''),
    direction: z.enum(['up', 'down']).default('up'),
    cadence: z.enum(['weekly', 'monthly', 'quarterly', 'yearly']).default('monthly'),
    aggregation: z.enum(['sum', 'mean', 'last']).default('last'),
    exploreShare,
    outcome: z.enum(outcomes).default('operational-efficiency'),
  }) satisfies z.ZodType<Kpi>
}

export function capabilitySchema() {
  return z.strictObject({
    key,
    title,
    parent: orNull(key),
    standing: z.enum(capabilityStandings).default('ordinary'),
  }) satisfies z.ZodType<Capability>
}
