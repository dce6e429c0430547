import type { Benefit } from '../../domain/benefit.ts'
import type { Business } from '../../domain/business.ts'
import { draft, endingOption } from '../../domain/drafting/draft.ts'
import type { Initiative, Option } from '../../domain/initiative.ts'
import { keyFromTitle } from '../../domain/values/key.ts'
import { zero } from '../../domain/values/money.ts'
import { initiativesText as text } from '../text/initiatives.en.ts'

/** An idea with one way to do it about which nothing is known; the key follows from the title when it is saved. */
export function newInitiative(business: Business): Initiative {
  return draft({ key: '', title: '', reason: '', options: [newOption(business, [])], draftedFrom: null })
}

export function newOption(business: Business, others: readonly Option[]): Option {
  const key = keyFromTitle('way', new Set(others.map((option) => option.key)))
  return endingOption(business, { key, title: text.optionTitle, sourcing: 'subscription' })
}

export function newBenefit({ organization }: Business): Benefit {
  const nothing = zero(organization.currency)
  return {
    title: text.newBenefit,
    kind: 'saving',
    amountPerYear: { low: nothing, likely: nothing, high: nothing, basis: 'guess' },
    kpi: null,
    lagQuarters: 0,
    rampQuarters: 0,
  }
}
