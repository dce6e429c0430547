import type { Roadmap, RoadmapValue } from '../../domain/roadmap.ts'
import type { RoadmapQuestion } from '../../domain/roadmap/roadmap-question.ts'
import { roadmapValue } from '../../domain/roadmap/roadmap-value.ts'
import { changesPrice } from '../../domain/roadmap/scenarios/changes-price.ts'
import { spokenMoney } from '../../domain/roadmap/spoken.ts'
import { violations } from '../../domain/roadmap/violations.ts'
import { ActionError } from '../action-error.ts'

/** Refuses a plan that breaks a condition of the business as it is now. Whoever made it is not asked to be trusted. [RDM-14] */
export function refuseBrokenPlan(question: RoadmapQuestion, { title, schedule }: Roadmap): void {
  const broken = violations(question, schedule)
  const [first] = broken
  if (first === undefined) return
  const more = broken.length > 1 ? ` (and ${broken.length - 1} more)` : ''
  throw new ActionError(
    'invalid',
    `"${title}" cannot be done as the business is now. ${first.message}${more} Work the plan out again.`,
    { problems: broken },
  )
}

/** Each of the three parts may be rounded by half a minor unit on the way. */
const toleranceMinor = 2

/** Refuses a plan that claims another worth than its schedule has, or a bound that its own worth is above. [RDM-14] */
export function refuseFalseWorth(question: RoadmapQuestion, { title, schedule, value, proof }: Roadmap): void {
  const worth = roadmapValue(question, schedule)
  const { currency } = worth.total
  const isOther = partsOf(worth).some(
    ([part, { minor }]) => value[part].currency !== currency || differs(value[part].minor, minor),
  )
  if (isOther) {
    const [claimed, found] = [value.total, worth.total].map((one) => spokenMoney(one.minor, one.currency))
    throw new ActionError(
      'invalid',
      `"${title}" claims a worth of ${claimed} with its parts, and its schedule is worth ${found} on today's figures. Work the plan out again.`,
    )
  }
  // What is maximised is the worth less the price of changes, and the bound is on that. [RDM-30]
  const maximised = value.total.minor - changesPrice(question, schedule).minor
  if (proof.bound.currency === currency && proof.bound.minor >= maximised - toleranceMinor) return
  throw new ActionError(
    'invalid',
    `"${title}" is said to be worth more than its own proof allows. Work the plan out again.`,
  )
}

function partsOf({ total, goalValue, netPresentValue, risk }: RoadmapValue) {
  return Object.entries({ total, goalValue, netPresentValue, risk }) as [keyof RoadmapValue, RoadmapValue['total']][]
}

/** Where money runs into the billions a millionth is more than a minor unit. */
function differs(a: number, b: number): boolean {
  return Math.abs(a - b) > toleranceMinor + 1e-6 * Math.abs(b)
}
