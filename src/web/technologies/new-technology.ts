import { blankTechnology } from '../../domain/blank-technology.ts'
import type { Organization } from '../../domain/organization.ts'
import type { CostLine, Technology } from '../../domain/technology.ts'
import { zero } from '../../domain/values/money.ts'
import { technologyText as text } from '../text/technology.en.ts'

export function newCostLine({ currency }: Organization): CostLine {
  return {
    title: text.fee,
    amount: zero(currency),
    cycle: 'monthly',
    from: null,
    until: null,
    usefulYears: null,
    basis: 'guess',
  }
}

/** A subscription about which nothing is known yet; the key follows from the title when it is saved. */
export function newTechnology(organization: Organization): Technology {
  return {
    ...blankTechnology({ key: '', title: '', kind: 'subscription' }),
    costLines: [newCostLine(organization)],
  }
}
