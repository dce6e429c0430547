import { z } from 'zod'
import type { Person, Team } from '../domain/team.ts'
import type { MoneyForms } from './money-forms.ts'
import { count, key, list, orNull, title } from './scalars.ts'

export function teamSchema({ money }: MoneyForms) {
  return z.strictObject({
    key,
    name: title,
    headCount: count.default(1),
    hourlyCost: orNull(money),
    deliveryDaysPerQuarter: list(z.strictObject({ role: key, days: z.number().min(0).max(10_000) })),
    changeLoadCapPerQuarter: orNull(z.number().min(0).max(1_000)),
    growsWith: orNull(key),
  }) satisfies z.ZodType<Team>
}

export function personSchema() {
  return z.strictObject({
    key,
    name: title,
    email: orNull(z.email().max(254)),
    team: orNull(key),
    roles: list(key),
  }) satisfies z.ZodType<Person>
}
