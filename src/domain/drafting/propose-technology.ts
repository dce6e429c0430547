import { blankTechnology } from '../blank-technology.ts'
import type { Business } from '../business.ts'
import type { Catalogue, CatalogueVendor, SystemKind } from '../catalogue.ts'
import type { RecurringCharge } from '../charges/recurring-charge.ts'
import { chargesPerYear } from '../charges/charge-cycle.ts'
import type { Contract, CostLine, Technology, UsageAnswer, Vendor } from '../technology.ts'
import { addMonths } from '../values/calendar-date.ts'
import { keyFromTitle } from '../values/key.ts'
import type { Key } from '../values/key.ts'
import { times } from '../values/money.ts'
import type { Rating } from '../values/share.ts'
import { withCapabilities } from './add-from-trade.ts'

/** What the owner said about a charge. Null = not asked or not known. */
export type ChargeAnswers = {
  /** Who uses it? */
  readonly usage: UsageAnswer | null
  /** Is it any good? */
  readonly fit: Rating | null
  /** A kind of system, where the owner corrected the one the catalogue knows. */
  readonly systemKind: Key | null
}

/** A technology read from a charge, and the vendor it needs where the business does not have that one yet. */
export type ProposedTechnology = { readonly technology: Technology; readonly vendor: Vendor | null }

/** The parts of a recurring charge that say what it is and what it costs. */
export type ChargeSeen = Pick<
  RecurringCharge,
  'vendor' | 'title' | 'stem' | 'cycle' | 'annualCost' | 'lastAmount' | 'firstSeen' | 'lastSeen' | 'varies'
>

/**
 * The technology that a recurring charge pays for. [DRA-3] Supplies come from its kind of system and count as asserted;
 * it becomes the system of choice where no other is and someone uses it; the fit is the owner's answer.
 */
export function proposeTechnology(
  charge: ChargeSeen,
  answers: ChargeAnswers,
  { business, catalogue }: { readonly business: Business; readonly catalogue: Catalogue },
): ProposedTechnology {
  const seller = catalogue.vendors.find(({ key }) => key === charge.vendor) ?? null
  const kindKey = answers.systemKind ?? seller?.systemKind ?? null
  const systemKind = catalogue.systemKinds.find(({ key }) => key === kindKey) ?? null
  const title = seller?.productTitle ?? charge.title
  const key = keyFromTitle(title, new Set(business.technologies.map((technology) => technology.key)))
  const kind = seller?.technologyKind ?? systemKind?.technologyKind ?? 'subscription'
  const technology: Technology = {
    ...blankTechnology({ key, title, kind }),
    systemKind: systemKind?.key ?? null,
    vendor: vendorKey(charge, business),
    costLines: [costLine(charge)],
    contract: estimatedContract(charge),
    functionalFit: answers.fit,
    usage: answers.usage,
    supplies: (systemKind?.supplies ?? []).map((supply) => ({ ...supply, evidence: 'asserted' })),
    primaryFor: answers.usage === 'nobody' ? [] : openCapabilities(systemKind, business),
  }
  return { technology, vendor: missingVendor(charge, seller, business) }
}

/** The business with a proposal taken in: its technology, its vendor, and the capabilities it supplies. */
export function addProposed(business: Business, proposed: ProposedTechnology, catalogue: Catalogue): Business {
  const supplied = proposed.technology.supplies.map(({ capability }) => capability)
  return {
    ...business,
    capabilities: withCapabilities(business.capabilities, supplied, catalogue),
    vendors: proposed.vendor === null ? business.vendors : [...business.vendors, proposed.vendor],
    technologies: [...business.technologies, proposed.technology],
  }
}

/** A supply below this is a by-product: nobody would choose the system for it. A convention. [DRA-3] */
const choiceFrom = 0.5

function openCapabilities(systemKind: SystemKind | null, { technologies }: Business): Key[] {
  const taken = new Set(technologies.flatMap(({ primaryFor }) => primaryFor))
  return (systemKind?.supplies ?? [])
    .filter(({ capability, fit }) => fit >= choiceFrom && !taken.has(capability))
    .map(({ capability }) => capability)
}

/** What is paid today; where the amount differs from charge to charge, an even part of the year. */
function costLine({ cycle, annualCost, lastAmount, firstSeen, varies }: ChargeSeen): CostLine {
  return {
    title: 'Fee',
    amount: varies ? times(annualCost, 1 / chargesPerYear[cycle]) : lastAmount,
    cycle,
    from: firstSeen,
    until: null,
    usefulYears: null,
    basis: 'measured',
  }
}

const monthsBound = { weekly: null, monthly: null, quarterly: 3, 'half-yearly': 6, yearly: 12 } as const

/** Paid for longer than a month at once: taken to renew at the next charge with 30 days' notice, and marked as estimated. [DRA-4] */
function estimatedContract({ cycle, firstSeen, lastSeen }: ChargeSeen): Contract | null {
  const months = monthsBound[cycle]
  if (months === null) return null
  const end = addMonths(lastSeen, months)
  return { start: firstSeen, end, renews: true, noticeDays: 30, renewalMonths: months, estimated: true }
}

function vendorKey({ vendor, title }: ChargeSeen, { vendors }: Business): Key {
  return vendor ?? vendors.find(({ name }) => name === title)?.key ?? keyFromTitle(title, keysOf(vendors))
}

function missingVendor(charge: ChargeSeen, seller: CatalogueVendor | null, business: Business): Vendor | null {
  const key = vendorKey(charge, business)
  if (business.vendors.some((vendor) => vendor.key === key)) return null
  if (seller !== null) return { key, name: seller.name, merchantPatterns: seller.merchantPatterns }
  return { key, name: charge.title, merchantPatterns: [charge.stem] }
}

function keysOf(vendors: readonly Vendor[]): ReadonlySet<Key> {
  return new Set(vendors.map(({ key }) => key))
}
