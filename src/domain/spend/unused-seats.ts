import { moneyRange } from './finding.ts'
import type { Evidence, Finding } from './finding.ts'
import { nextActBy } from './renewals.ts'
import type { SeatUse } from './seat-use.ts'
import type { SpendPicture, TechnologyPicture } from './spend-picture.ts'

/** Seats paid for and not used, at the cost of a seat: low those surely free, likely all idle, high those in doubt too. [SPD-5] */
export function unusedSeats(picture: SpendPicture): Finding[] {
  return picture.technologies.flatMap((one) => {
    const use = one.seatUse
    if (use === null || use.active >= use.bought || one.cost.avoidable.minor <= 0) return []
    return [finding(picture, one, use)]
  })
}

function finding({ today }: SpendPicture, one: TechnologyPicture, use: SeatUse): Finding {
  const { technology, cost } = one
  const idle = use.bought - use.active
  const perSeat = cost.avoidable.minor / use.bought
  const high = Math.min(use.bought, idle + use.perhapsFree)
  return {
    key: `unused-seats:${technology.key}`,
    kind: 'unused-seats',
    technology: technology.key,
    keep: null,
    money: moneyRange([use.surelyFree * perSeat, idle * perSeat, high * perSeat], cost.avoidable.currency),
    evidence: evidenceOf(one, use),
    reason: `${idle} of ${seatCount(use.bought)} ${idle === 1 ? 'is' : 'are'} not used.`,
    action:
      use.active === 0 ? `Cancel ${technology.title}.` : `Reduce ${technology.title} to ${seatCount(use.active)}.`,
    actBy: nextActBy(technology, today),
  }
}

function seatCount(count: number): string {
  return count === 1 ? '1 seat' : `${count} seats`
}

function evidenceOf({ technology }: TechnologyPicture, use: SeatUse): Evidence[] {
  const at = ['technologies', technology.key, 'seats']
  const bought: Evidence = { at: [...at, 'bought'], value: use.bought }
  if (use.source === 'counts') return [bought, { at: [...at, 'active'], value: use.active }]
  return [
    bought,
    ...use.idleEmails.map((email): Evidence => ({ at: ['seats', technology.key, email], value: 'not used' })),
  ]
}
