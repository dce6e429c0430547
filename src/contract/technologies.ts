import { z } from 'zod'
import type { Benefit } from '../domain/benefit.ts'
import { benefitKinds } from '../domain/benefit.ts'
import type { Technology, Vendor } from '../domain/technology.ts'
import {
  billingCycles,
  boughtBecauseReasons,
  evidenceGrades,
  lifecyclePhases,
  technologyKinds,
  usageAnswers,
} from '../domain/technology.ts'
import { bases } from '../domain/values/estimate.ts'
import type { MoneyForms } from './money-forms.ts'
import { count, date, key, list, note, orNull, share, title } from './scalars.ts'

export function benefitSchema({ estimate }: MoneyForms) {
  return z.strictObject({
    title,
    kind: z.enum(benefitKinds),
    amountPerYear: estimate,
    kpi: orNull(key),
    lagQuarters: z.int().min(0).max(40).default(0),
    rampQuarters: z.int().min(0).max(40).default(0),
  }) satisfies z.ZodType<Benefit>
}

function costLineSchema({ money }: MoneyForms) {
  return z.strictObject({
    title: title.default('Fee'),
    amount: money,
    cycle: z.enum(billingCycles).default('monthly'),
    from: orNull(date),
    until: orNull(date),
    usefulYears: orNull(z.number().positive().max(50)),
    basis: z.enum(bases).default('guess'),
  })
}

const seats = z.strictObject({ bought: count, assigned: orNull(count), active: orNull(count) })

const contract = z.strictObject({
  start: orNull(date),
  end: orNull(date),
  renews: z.boolean().default(true),
  noticeDays: z.int().min(0).max(3_650).default(30),
  renewalMonths: orNull(z.int().min(1).max(240)),
  estimated: z.boolean().default(false),
})

const lifecycle = z.strictObject({ phase: z.enum(lifecyclePhases).default('active'), endOfSupport: orNull(date) })
const supply = z.strictObject({ capability: key, fit: share, evidence: z.enum(evidenceGrades).default('asserted') })
const purpose = z.strictObject({ reason: note.min(1), share: share.default(1), until: orNull(date) })

export function technologySchema(forms: MoneyForms) {
  return z.strictObject({
    key,
    title,
    kind: z.enum(technologyKinds).default('subscription'),
    systemKind: orNull(key),
    vendor: orNull(key),
    owner: orNull(key),
    team: orNull(key),
    costLines: list(costLineSchema(forms), 200),
    seats: orNull(seats),
    contract: orNull(contract),
    lifecycle: lifecycle.default({ phase: 'active', endOfSupport: null }),
    functionalFit: orNull(share),
    technicalFit: orNull(share),
    criticality: orNull(share),
    satisfaction: orNull(share),
    health: orNull(share),
    adoption: orNull(share),
    usage: orNull(z.enum(usageAnswers)),
    supplies: list(supply, 200),
    primaryFor: list(key, 200),
    purpose: orNull(purpose),
    dependsOn: list(key, 200),
    boughtBecause: orNull(z.enum(boughtBecauseReasons)),
    dataClasses: list(title, 50),
    painPoints: list(note, 100),
    benefits: list(benefitSchema(forms), 50),
    growsWith: orNull(key),
  }) satisfies z.ZodType<Technology>
}

export function vendorSchema() {
  return z.strictObject({ key, name: title, merchantPatterns: list(title, 100) }) satisfies z.ZodType<Vendor>
}
