import { expect, test } from 'vitest'
import { bestByTrying } from '../../../test/bench/every-schedule.ts'
import { randomQuestion } from '../../../test/bench/random-question.ts'
import { aBusiness, anOrganization } from '../../../test/builders/business.ts'
import { aBenefit, anInitiative, anOption } from '../../../test/builders/initiative.ts'
import { euroRange, euros } from '../../../test/builders/money.ts'
import { assumptions } from '../../../test/builders/roadmap.ts'
import { mostWorth } from './most-worth.ts'

test('[RDM-18] the most any plan could be worth: all goals and the best of every project', () => {
  const organization = anOrganization({ valueOfGoals: euros(5_000), discountRatePerYear: 0 })
  const benefits = [aBenefit({ amountPerYear: euroRange(2_400) })]
  const good = anInitiative({ key: 'good', options: [anOption({ oneOffCost: euroRange(1_000), benefits })] })
  const poor = anInitiative({ key: 'poor', options: [anOption({ oneOffCost: euroRange(1_000) })] })
  const question = {
    business: aBusiness({ organization, initiatives: [good, poor] }),
    assumptions: assumptions({ quarterCount: 4 }),
    today: '2026-11-23',
  }
  // 5,000 for the goals; good begun first: -1,000 + 3 x 600 = 800; poor is best left out; a cent of rounding for each.
  expect(mostWorth(question)).toEqual({ minor: 580_002, currency: 'EUR' })
})

test('[RDM-18] no plan is worth more, on questions small enough to try every plan', () => {
  const size = { initiatives: 4, quarters: 3, options: 2, goals: 2, teams: 1, roles: 1, oddness: 0.3 }
  const tried = Array.from({ length: 40 }, (_, seed) => randomQuestion(seed, size)).flatMap((question) => {
    const best = bestByTrying(question)
    return best === null ? [] : [{ best: best.total, most: mostWorth(question).minor }]
  })
  expect(tried.length).toBeGreaterThan(10)
  expect(tried.filter(({ best, most }) => best > most)).toEqual([])
})
