import { catalogue } from '../../catalogue/catalogue.ts'
import type { Business } from '../../domain/business.ts'
import type { RecurringCharge } from '../../domain/charges/recurring-charge.ts'
import { addProposed, proposeTechnology } from '../../domain/drafting/propose-technology.ts'
import { isConvertible } from '../../domain/exchange.ts'
import type { Key } from '../../domain/values/key.ts'
import type { Charges } from './charges.ts'
import { todayDate } from '../app/today-date.ts'
import type { GuidedState } from './guided-state.ts'

/** Charges that are technology by now, still paid, countable, and not in the register yet; dearest first. */
export function keptCharges(
  { charges, lines }: Charges,
  { moved }: GuidedState,
  business: Business,
): RecurringCharge[] {
  const known = new Set(business.technologies.map(({ key }) => key))
  return charges.filter(
    (charge) =>
      (moved[charge.key] ?? charge.sorting) === 'technology' &&
      !charge.probablyEnded &&
      isConvertible(charge.annualCost, business.organization, todayDate()) &&
      !charge.lines.some((place) => known.has(lines[place]?.value.technology ?? '')),
  )
}

export type TakenIn = {
  readonly after: Business
  /** What the statement lines turned out to be, to be kept with them. */
  readonly sortings: readonly {
    readonly lines: readonly string[]
    readonly vendor: Key | null
    readonly technology: Key | null
    readonly sorting: 'technology' | 'not-technology'
    readonly state: 'matched'
  }[]
}

/** The business with a technology for every kept charge, and the lines that belong to each. */
export function takeInCharges(charges: Charges, state: GuidedState, business: Business): TakenIn {
  const idsOf = ({ lines }: RecurringCharge): string[] => lines.flatMap((place) => charges.lines[place]?.id ?? [])
  let after = business
  const sortings: TakenIn['sortings'][number][] = []
  for (const charge of keptCharges(charges, state, business)) {
    const answers = { usage: state.usage[charge.key] ?? null, fit: state.fit[charge.key] ?? null, systemKind: null }
    const proposed = proposeTechnology(charge, answers, { business: after, catalogue })
    after = addProposed(after, proposed, catalogue)
    const { key, vendor } = proposed.technology
    sortings.push({ lines: idsOf(charge), vendor, technology: key, sorting: 'technology', state: 'matched' })
  }
  for (const charge of charges.charges) {
    if (state.moved[charge.key] !== 'not-technology') continue
    sortings.push({ lines: idsOf(charge), vendor: null, technology: null, sorting: 'not-technology', state: 'matched' })
  }
  return { after, sortings: sortings.filter(({ lines }) => lines.length > 0) }
}
