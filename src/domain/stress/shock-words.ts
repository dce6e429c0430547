import type { Business } from '../business.ts'
import { spokenShare } from '../roadmap/spoken.ts'
import type { Shock, ShockScenario } from './shock.ts'

/** What happens, in words: "all prices rise by 30 % and revenue falls by 20 % from 2027-Q1 on" */
export function shockWords(business: Business, scenario: ShockScenario): string {
  return scenario.map((shock) => wordsOf(business, shock)).join(' and ')
}

function wordsOf({ vendors, technologies, initiatives }: Business, shock: Shock): string {
  const vendorName = (key: string): string => vendors.find((vendor) => vendor.key === key)?.name ?? key
  const titleIn = (nouns: readonly { readonly key: string; readonly title: string }[], key: string): string =>
    nouns.find((noun) => noun.key === key)?.title ?? key
  switch (shock.kind) {
    case 'vendor-gone':
      return `${shock.of === 'vendor' ? vendorName(shock.key) : titleIn(technologies, shock.key)} is gone`
    case 'price-rise':
      return `${shock.vendor === null ? 'all prices' : `the prices of ${vendorName(shock.vendor)}`} rise by ${spokenShare(shock.share)}`
    case 'revenue-fall':
      return `revenue falls by ${spokenShare(shock.share)} from ${shock.from} on`
    case 'person-away':
      return `${shock.share < 1 ? `${spokenShare(shock.share)} of the days of ` : ''}the role ${shock.role} is away for ${count(shock.quarters)} from ${shock.from} on`
    case 'supplier-late': {
      const what = shock.initiatives?.map((key) => titleIn(initiatives, key)).join(', ') ?? 'everything planned'
      return `${what} comes ${count(shock.quarters)} late`
    }
  }
}

function count(quarters: number): string {
  return quarters === 1 ? 'one quarter' : `${quarters} quarters`
}
