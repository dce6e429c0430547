import { expect, test } from 'vitest'
import { aBakery } from '../../../test/builders/bakery.ts'
import { aBusiness } from '../../../test/builders/business.ts'
import { aGoal } from '../../../test/builders/goal.ts'
import { aSupply, aTechnology, yearly } from '../../../test/builders/technology.ts'
import { alignment } from './alignment.ts'
import { alignmentBand } from './alignment-band.ts'
import { spendMixMatch } from './spend-mix-match.ts'

const today = '2026-11-23'

test('[ALN-9] the band is the same for the same seed, differs for another, and lies in 0 to 1', () => {
  const band = alignmentBand(aBakery(), today)
  expect(alignmentBand(aBakery(), today, { seed: 1, draws: 500 })).toEqual(band)
  expect(alignmentBand(aBakery(), today, { seed: 2, draws: 500 })).not.toEqual(band)
  expect(band.low).toBeGreaterThan(0)
  expect(band.high).toBeLessThan(1)
  expect(band.low ?? NaN).toBeLessThan(band.high ?? NaN)
})

test('[ALN-9] the band of the bakery spans its score, and another seed moves its ends by less than .03', () => {
  const { score } = alignment(aBakery(), today)
  const [one, other] = [1, 99].map((seed) => alignmentBand(aBakery(), today, { seed, draws: 2_000 }))
  expect(one?.low ?? NaN).toBeLessThan(score ?? NaN)
  expect(one?.high ?? NaN).toBeGreaterThan(score ?? NaN)
  expect(Math.abs((one?.low ?? NaN) - (other?.low ?? NaN))).toBeLessThan(0.03)
  expect(Math.abs((one?.high ?? NaN) - (other?.high ?? NaN))).toBeLessThan(0.03)
})

test('[ALN-9] one draw that moves nothing would be the score: without ratings the band has no width', () => {
  const bare = { ...aBakery(), technologies: [] }
  expect(alignmentBand(bare, today)).toEqual({ low: 0, high: 0 })
  expect(alignmentBand(aBusiness(), today)).toEqual({ low: null, high: null })
})

test('[ALN-9] the ends are P5 and P95 of the draws', () => {
  const technology = aTechnology({
    costLines: yearly(1),
    health: 0.5,
    seats: { bought: 1, assigned: 1, active: 1 },
    supplies: [aSupply({ fit: 1 })],
    primaryFor: ['online-ordering'],
  })
  const goals = [aGoal({ asks: [{ capability: 'online-ordering', importance: 1 }] })]
  const { low, high } = alignmentBand(aBusiness({ goals, technologies: [technology] }), today, {
    seed: 1,
    draws: 20_000,
  })
  // Health .25 (one in four) with fit .75 (one in four) comes in 6.25 % of draws, health .75 with fit 1 in 18.75 %; justified is 1
  expect(low).toBeCloseTo((2 * 0.1875) / 1.1875, 12)
  expect(high).toBeCloseTo((2 * 0.75) / 1.75, 12)
})

test('[ALN-9] adoption counted from seats does not move', () => {
  const counted = aBakery()
  const asCounted = {
    ...counted,
    technologies: counted.technologies.map((technology) => ({
      ...technology,
      seats: { bought: 100, assigned: 100, active: Math.round((technology.adoption ?? 0) * 100) },
      adoption: null,
    })),
  }
  expect(alignment(asCounted, today).score).toBeCloseTo(alignment(counted, today).score ?? NaN, 12)
  const width = ({ low, high }: { low: number | null; high: number | null }) => (high ?? NaN) - (low ?? NaN)
  const options = { seed: 1, draws: 2_000 }
  expect(width(alignmentBand(asCounted, today, options))).toBeLessThan(width(alignmentBand(counted, today, options)))
})

test('[ALN-10] spend-mix match of the bakery: 1 - half the sum of |w - x|', () => {
  const { match, goals } = spendMixMatch(aBakery(), today)
  // till 1,200: pos 1 x (.5 retain + .5 waste), payments .9 x .8 = .72 online; of 1.72
  // webshop 900: online; loyalty app 600 and CRM 1,500: retain
  const x = [1200 * (0.5 / 1.72) + 2100, 1200 * (0.5 / 1.72), 1200 * (0.72 / 1.72) + 900].map((amount) => amount / 4200)
  goals.forEach(({ shareOfSpend }, place) => expect(shareOfSpend).toBeCloseTo(x[place] ?? NaN, 12))
  const apart = [0.3, 0.2, 0.5].reduce((sum, weight, place) => sum + Math.abs(weight - (x[place] ?? NaN)), 0)
  expect(match).toBeCloseTo(1 - apart / 2, 12)
})

test('[ALN-10] there is no match without goals or without spend on them', () => {
  expect(spendMixMatch(aBusiness(), today)).toEqual({ match: null, goals: [] })
  expect(spendMixMatch({ ...aBakery(), technologies: [] }, today).match).toBeNull()
})
