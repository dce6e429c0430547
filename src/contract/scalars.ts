import { z } from 'zod'
import { isCalendarDate } from '../domain/values/calendar-date.ts'
import { isKey } from '../domain/values/key.ts'
import { isQuarter } from '../domain/values/quarter.ts'

/** Longest texts accepted anywhere: a name, and a note. */
export const titleLimit = 200
export const noteLimit = 2_000

export const key = z
  .string()
  .max(64)
  .refine(isKey, { error: 'expected a key: lower-case letters, digits and hyphens, such as "online-shop"' })
  .meta({ description: 'Lower-case letters, digits and hyphens; unique per kind, fixed at creation.' })

export const title = z.string().trim().min(1).max(titleLimit)
export const note = z.string().trim().max(noteLimit)

export const date = z
  .string()
  .refine(isCalendarDate, { error: 'expected a date that exists, written YYYY-MM-DD' })
  .meta({ description: 'A day, YYYY-MM-DD.' })

export const quarter = z
  .string()
  .refine(isQuarter, { error: 'expected a fiscal quarter such as 2027-Q1' })
  .meta({ description: 'A fiscal quarter, such as 2027-Q1.' })

export const currency = z
  .string()
  .regex(/^[A-Z]{3}$/, { error: 'expected a currency code of three capital letters, such as EUR' })

export const share = z.number().min(0).max(1)
export const count = z.int().min(0).max(1_000_000_000)
export const amount = z.number().min(-1e15).max(1e15)

/** Absent and null say the same: nothing recorded. */
export function orNull<T extends z.ZodType>(schema: T) {
  return schema.nullable().default(null)
}

/** Absent and an empty list say the same. */
export function list<T extends z.ZodType>(schema: T, most = 1_000) {
  return z.array(schema).max(most).default([]).readonly()
}

/** The most members one collection of a business may have. */
export const collectionLimit = 20_000
