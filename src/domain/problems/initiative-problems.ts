import type { Business } from '../business.ts'
import type { Initiative, Option } from '../initiative.ts'
import type { Problem } from '../problem.ts'
import { error, warning } from './check.ts'
import type { Path } from './check.ts'
import { shareProblem } from './share-problem.ts'

/** The longest plan is five years. */
const longestHorizonQuarters = 20

/** What keeps an initiative out of every plan, and a plan from holding anything. */
export function initiativeProblems({ initiatives, budgets, organization }: Business): readonly Problem[] {
  const { low, high } = organization.exploreShareRange
  return [
    ...initiatives.flatMap((initiative) => [
      ...withoutOption(initiative),
      ...initiative.options.flatMap((option) =>
        optionProblems(option, ['initiatives', initiative.key, 'options', option.key]),
      ),
    ]),
    ...(budgets.length > 0 && budgets.every(({ amount }) => amount.minor === 0) ? [budgetOfZero] : []),
    ...(low > high ? [exploreRangeBackwards] : []),
  ]
}

const budgetOfZero = warning({
  code: 'budget-of-zero',
  at: ['budgets'],
  message: 'The budget of every quarter is zero, so only what costs nothing can be planned. Enter what may be spent.',
})

const exploreRangeBackwards = error({
  code: 'range-out-of-order',
  at: ['organization', 'exploreShareRange'],
  message: 'The lowest share for trying new things lies above the highest. Swap or correct them.',
})

function withoutOption({ key, title, options }: Initiative): Problem[] {
  if (options.length > 0) return []
  const message = `${title.slice(0, 80)} has no option, so it cannot be planned. Add at least one way to do it.`
  return [warning({ code: 'initiative-without-option', at: ['initiatives', key, 'options'], message })]
}

function optionProblems(option: Option, at: Path): Problem[] {
  return [
    ...durationProblems(option, [...at, 'durationQuarters']),
    ...option.capabilityGains.flatMap(({ gain }, place) =>
      shareProblem([...at, 'capabilityGains', place, 'gain'], gain),
    ),
    ...option.goalContributions.flatMap(({ share }, place) =>
      shareProblem([...at, 'goalContributions', place, 'share'], share),
    ),
    ...shareProblem([...at, 'risk', 'probability'], option.risk.probability),
    ...option.effort.flatMap(({ days }, place) => notNegative([...at, 'effort', place, 'days'], days)),
    ...option.changeLoad.flatMap(({ load }, place) => notNegative([...at, 'changeLoad', place, 'load'], load)),
  ]
}

function durationProblems({ durationQuarters }: Option, at: Path): Problem[] {
  if (!Number.isInteger(durationQuarters) || durationQuarters < 1) {
    const message = `A duration of ${durationQuarters} quarters cannot be planned. Enter whole quarters, at least 1.`
    return [error({ code: 'unusable-duration', at, message })]
  }
  if (durationQuarters <= longestHorizonQuarters) return []
  const message = `${durationQuarters} quarters are longer than the longest plan of ${longestHorizonQuarters}. Split it into parts that can be finished.`
  return [error({ code: 'longer-than-any-plan', at, message })]
}

function notNegative(at: Path, amount: number): Problem[] {
  if (amount >= 0) return []
  return [error({ code: 'negative-number', at, message: `${amount} is negative. Enter 0 or more.` })]
}
