/** ISO 4217 code, three capital letters. */
export type Currency = string

/** An amount in minor units (cents) of one currency; always a whole number. [VAL-2] */
export type Money = { readonly minor: number; readonly currency: Currency }

/** Minor digits by ISO 4217 where they are not two. */
const minorDigitsByCurrency: Readonly<Record<string, number>> = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, UYI: 0, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
  BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3,
} // prettier-ignore

export function minorDigits(currency: Currency): number {
  return minorDigitsByCurrency[currency] ?? 2
}

/** Money from an amount in major units (euros, dollars), rounded half away from zero to the minor unit. */
export function moneyOf(major: number, currency: Currency): Money {
  const scaled = Number((Math.abs(major) * 10 ** minorDigits(currency)).toPrecision(15))
  return { minor: Math.sign(major) * Math.round(scaled) || 0, currency }
}

/** The amount in major units, for arithmetic that leaves money (rates, charts). */
export function majorOf(money: Money): number {
  return money.minor / 10 ** minorDigits(money.currency)
}

export function zero(currency: Currency): Money {
  return { minor: 0, currency }
}

/** The sum; throws when currencies differ, since no rate is known here. [VAL-3] */
export function add(a: Money, b: Money): Money {
  return { minor: a.minor + sameCurrency(a, b).minor, currency: a.currency }
}

export function subtract(a: Money, b: Money): Money {
  return { minor: a.minor - sameCurrency(a, b).minor, currency: a.currency }
}

export function sum(amounts: readonly Money[], currency: Currency): Money {
  return amounts.reduce(add, zero(currency))
}

/** The amount times a plain number, rounded to the minor unit. */
export function times(money: Money, factor: number): Money {
  return { minor: Math.round(money.minor * factor) || 0, currency: money.currency }
}

export function compareMoney(a: Money, b: Money): number {
  return a.minor - sameCurrency(a, b).minor
}

function sameCurrency(a: Money, b: Money): Money {
  if (a.currency !== b.currency) {
    throw new RangeError(
      `Cannot combine ${a.currency} with ${b.currency}: convert one with a dated exchange rate first.`,
    )
  }
  return b
}
