import { z } from 'zod'
import { businessSchema } from '../../contract/business.ts'
import { fileForms } from '../../contract/money-forms.ts'
import type { Business } from '../../domain/business.ts'
import { widenMoney } from '../../domain/values/estimate.ts'
import type { MoneyEstimate } from '../../domain/values/estimate.ts'
import { majorOf, minorDigits } from '../../domain/values/money.ts'
import type { Currency, Money } from '../../domain/values/money.ts'

export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [field: string]: Plain }

/** A business as the file says it: fields in the order of the schema, defaults left out, money in major units. [FILE-4] */
export function fileShape(business: Business): { readonly [field: string]: Plain } {
  const home = business.organization.currency
  const shape = plain(business, businessSchema(fileForms(home)), home)
  return isPlainRecord(shape) ? shape : {}
}

/** Fields that stand for "nothing" when their amount is nothing. */
const leftOutWhenNothing = new Set(['cashFloor', 'runningCostPerYear', 'risk'])

function plain(value: unknown, schema: z.core.$ZodType, home: Currency): Plain {
  if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string')
    return value
  if (isMoney(value)) return plainMoney(value, home)
  if (isEstimate(value)) return plainEstimate(value, home)
  if (Array.isArray(value)) return value.map((item) => plain(item, elementOf(schema), home))
  return plainRecord(value as Readonly<Record<string, unknown>>, shapeOf(schema), home)
}

type Shape = Readonly<Record<string, z.core.$ZodType>>

function plainRecord(value: Readonly<Record<string, unknown>>, shape: Shape, home: Currency): Plain {
  const fields = Object.entries(shape).flatMap(([name, schema]): [string, Plain][] => {
    const written = value[name]
    if (written === undefined || isDefault(name, written, schema)) return []
    return [[name, plain(written, schema, home)]]
  })
  return Object.fromEntries(fields)
}

function isDefault(name: string, value: unknown, schema: z.core.$ZodType): boolean {
  if (leftOutWhenNothing.has(name) && isNothing(value) && mayBeLeftOut(schema)) return true
  return JSON.stringify(defaultOf(schema)) === JSON.stringify(value)
}

/** Not where it has to be there (the risk of a kept plan), nor where left out says something else than nothing (its floor). */
function mayBeLeftOut(schema: z.core.$ZodType): boolean {
  return z.safeParse(schema, undefined).success && defaultOf(schema) !== null
}

function defaultOf(schema: z.core.$ZodType): unknown {
  if (schema instanceof z.ZodDefault) return schema.def.defaultValue
  return schema instanceof z.ZodReadonly || schema instanceof z.ZodNullable
    ? defaultOf(schema.def.innerType)
    : undefined
}

function isNothing(value: unknown): boolean {
  if (isMoney(value)) return value.minor === 0
  if (isEstimate(value)) return value.low.minor === 0 && value.high.minor === 0 && value.basis === 'contract'
  return (
    typeof value === 'object' &&
    value !== null &&
    'probability' in value &&
    value.probability === 0 &&
    'cost' in value &&
    isNothing(value.cost)
  )
}

function plainMoney(money: Money, home: Currency): Plain {
  if (money.currency === home) return majorOf(money)
  return `${majorOf(money).toFixed(minorDigits(money.currency))} ${money.currency}`
}

function plainEstimate(estimate: MoneyEstimate, home: Currency): Plain {
  const { low, likely, high, basis } = estimate
  const widened = widenMoney(majorOf(likely), likely.currency, basis)
  const isPlainRange = widened.low.minor === low.minor && widened.high.minor === high.minor
  if (isPlainRange && basis === 'guess') return plainMoney(likely, home)
  if (isPlainRange) return { likely: plainMoney(likely, home), basis }
  return { low: plainMoney(low, home), likely: plainMoney(likely, home), high: plainMoney(high, home), basis }
}

function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'minor' in value && 'currency' in value
}

function isEstimate(value: unknown): value is MoneyEstimate {
  return typeof value === 'object' && value !== null && 'likely' in value && 'basis' in value
}

function isPlainRecord(value: Plain): value is { readonly [field: string]: Plain } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function shapeOf(schema: z.core.$ZodType): Shape {
  const inner = unwrapped(schema)
  return inner instanceof z.ZodObject ? inner.shape : {}
}

function elementOf(schema: z.core.$ZodType): z.core.$ZodType {
  const inner = unwrapped(schema)
  return inner instanceof z.ZodArray ? inner.element : z.unknown()
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable || schema instanceof z.ZodReadonly)
    return unwrapped(schema.def.innerType)
  if (schema instanceof z.ZodPipe) return unwrapped(schema.def.in)
  return schema
}
