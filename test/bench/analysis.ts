import { alignment } from '../../src/domain/alignment/alignment.ts'
import { alignmentBand } from '../../src/domain/alignment/alignment-band.ts'
import type { Business } from '../../src/domain/business.ts'
import { needs } from '../../src/domain/needs/needs.ts'
import { problemsIn } from '../../src/domain/problems-in.ts'
import { spend } from '../../src/domain/spend/spend.ts'
import type { Seat } from '../../src/domain/spend-line.ts'
import { randomFrom } from '../../src/domain/values/random.ts'
import { aBusiness } from '../builders/business.ts'
import { aSolutionType } from '../builders/catalogue.ts'
import { aCapability, aGoal } from '../builders/goal.ts'
import { anInitiative } from '../builders/initiative.ts'
import { euros } from '../builders/money.ts'
import { aContract, aCostLine, aSeat, aSupply, aTechnology } from '../builders/technology.ts'

const today = '2026-11-23'
const rounds = 60

/** Median and slowest-but-two milliseconds, and processor time where the machine is busy with other things, of the analysis of 300 technologies, 50 goals, 100 initiatives, 60 capabilities and 1,500 seats. */
export function run(): void {
  const random = randomFrom(1)
  const pick = (count: number): number => Math.floor(random() * count)
  const business = bigBusiness(pick)
  const seats = seatsOf(business, pick)
  const solutionTypes = Array.from({ length: 30 }, (_, place) =>
    aSolutionType({ key: `solution-${place}`, closes: [{ capability: `c${pick(60)}`, gain: 0.6 }] }),
  )
  report('score, needs and spend', () => {
    alignment(business, today)
    needs(business, today, solutionTypes)
    spend(business, today, seats)
  })
  report('score alone', () => alignment(business, today))
  report('band of 500 draws', () => alignmentBand(business, today))
  report('problems', () => problemsIn(business, today))
}

function report(what: string, work: () => unknown): void {
  for (let round = 0; round < 20; round += 1) work()
  const before = process.cpuUsage()
  const times = Array.from({ length: rounds }, () => {
    const started = performance.now()
    work()
    return performance.now() - started
  }).toSorted((a, b) => a - b)
  const { user, system } = process.cpuUsage(before)
  const processor = (user + system) / 1_000 / rounds
  const [median, slow] = [times[rounds / 2] ?? NaN, times[rounds - 3] ?? NaN]
  console.log(
    `analysis: ${what}: median ${median.toFixed(2)} ms, slow ${slow.toFixed(2)} ms, processor ${processor.toFixed(2)} ms`,
  )
}

function bigBusiness(pick: (count: number) => number): Business {
  const rating = (): number => pick(5) / 4
  const several = <T>(most: number, make: () => T): T[] => Array.from({ length: 1 + pick(most) }, make)
  return aBusiness({
    capabilities: Array.from({ length: 60 }, (_, place) => aCapability({ key: `c${place}` })),
    goals: Array.from({ length: 50 }, (_, place) => {
      const asks = several(6, () => ({ capability: `c${pick(60)}`, importance: rating() }))
      return aGoal({ key: `g${place}`, weight: pick(10), asks })
    }),
    technologies: Array.from({ length: 300 }, (_, place) =>
      aTechnology({
        key: `t${place}`,
        costLines: several(3, () => aCostLine({ amount: euros(1 + pick(500)) })),
        health: rating(),
        seats: { bought: 10, assigned: 9, active: pick(10) },
        contract: aContract({ end: `2025-0${1 + pick(9)}-28` }),
        supplies: several(4, () => aSupply({ capability: `c${pick(60)}`, fit: rating() })),
        primaryFor: place < 60 ? [`c${place}`] : [],
        dependsOn: place > 0 && pick(3) === 0 ? [`t${pick(place)}`] : [],
      }),
    ),
    initiatives: Array.from({ length: 100 }, (_, place) => anInitiative({ key: `i${place}` })),
  })
}

function seatsOf({ technologies }: Business, pick: (count: number) => number): Seat[] {
  return technologies.slice(0, 150).flatMap(({ key }) =>
    Array.from({ length: 10 }, (_, place) =>
      aSeat({
        technology: key,
        email: `p${place}@firm.example`,
        lastActiveOn: `2026-${10 - pick(2)}-10`.replace('-9-', '-09-'),
      }),
    ),
  )
}
