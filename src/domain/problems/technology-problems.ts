import type { Business } from '../business.ts'
import type { Problem } from '../problem.ts'
import type { Technology } from '../technology.ts'
import { error, warning } from './check.ts'
import type { Path } from './check.ts'

/** Counts of seats, notice and useful life that cannot be. */
export function technologyProblems({ technologies }: Business): readonly Problem[] {
  return technologies.flatMap((technology) => [
    ...seatProblems(technology),
    ...contractProblems(technology),
    ...technology.costLines.flatMap(({ usefulYears }, place) => {
      const at = ['technologies', technology.key, 'costLines', place, 'usefulYears']
      return usefulYears === null || usefulYears > 0 ? [] : [unusable(at, usefulYears, 'above 0')]
    }),
  ])
}

function seatProblems({ key, title, seats }: Technology): Problem[] {
  if (seats === null) return []
  const at = ['technologies', key, 'seats']
  const negative = (['bought', 'assigned', 'active'] as const).flatMap((field) => {
    const count = seats[field]
    return count === null || count >= 0 ? [] : [unusable([...at, field], count, 'of 0 or more')]
  })
  if (negative.length > 0 || (seats.active ?? 0) <= seats.bought) return negative
  const message = `${title.slice(0, 80)} has ${seats.active} active seats but only ${seats.bought} bought. Correct one of the two.`
  return [warning({ code: 'more-active-than-bought', at: [...at, 'active'], message })]
}

function contractProblems({ key, contract }: Technology): Problem[] {
  if (contract === null) return []
  const at = ['technologies', key, 'contract']
  const { noticeDays, renewalMonths } = contract
  return [
    ...(noticeDays >= 0 ? [] : [unusable([...at, 'noticeDays'], noticeDays, 'of 0 or more')]),
    ...(renewalMonths === null || renewalMonths >= 1
      ? []
      : [unusable([...at, 'renewalMonths'], renewalMonths, 'from 1 up')]),
  ]
}

function unusable(at: Path, found: number, wanted: string): Problem {
  return error({ code: 'unusable-number', at, message: `${found} cannot be used here. Enter a number ${wanted}.` })
}
