import type { Business } from '../../src/domain/business.ts'
import type { SolutionType } from '../../src/domain/catalogue.ts'
import type { Seat } from '../../src/domain/spend-line.ts'
import { randomFrom } from '../../src/domain/values/random.ts'
import { aBusiness } from '../builders/business.ts'
import { aSolutionType } from '../builders/catalogue.ts'
import { aCapability, aGoal } from '../builders/goal.ts'
import { anInitiative } from '../builders/initiative.ts'
import { euros } from '../builders/money.ts'
import { aContract, aCostLine, aSeat, aSupply, aTechnology } from '../builders/technology.ts'

export type BigBusiness = {
  readonly business: Business
  readonly seats: readonly Seat[]
  readonly solutionTypes: readonly SolutionType[]
}

/** 300 technologies, 50 goals, 100 initiatives, 60 capabilities and 1,500 seats, always the same. */
export function bigBusiness(): BigBusiness {
  const random = randomFrom(1)
  const pick = (count: number): number => Math.floor(random() * count)
  const business = businessOf(pick)
  const seats = seatsOf(business, pick)
  const solutionTypes = Array.from({ length: 30 }, (_, place) =>
    aSolutionType({ key: `solution-${place}`, closes: [{ capability: `c${pick(60)}`, gain: 0.6 }] }),
  )
  return { business, seats, solutionTypes }
}

function businessOf(pick: (count: number) => number): Business {
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
