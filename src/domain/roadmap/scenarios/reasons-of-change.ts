import type { ScheduledInitiative } from '../../roadmap.ts'
import { addQuarters, quartersBetween } from '../../values/quarter.ts'
import type { Violation } from '../constraint.ts'
import { goalContributions } from '../goal-contributions.ts'
import { roadmapValuer } from '../roadmap-value.ts'
import { spokenMoney, spokenNumber } from '../spoken.ts'
import { violationsFinder } from '../violations.ts'
import { homeMoney, moreOrLess, reason } from './change-reason.ts'
import type { ChangeReason } from './change-reason.ts'
import type { ChangedProject, PlansOfChange } from './plan-change.ts'
import { reasonOfLimit } from './reason-of-limit.ts'

/**
 * Why a project is not as it was decided. First what a person or the past settled, then what is different about the project
 * itself, then which limit it would break if it were put back as it was; else what the change brings in money. [RDM-33]
 */
export function reasonsOfChange(plans: PlansOfChange): (change: ChangedProject) => readonly ChangeReason[] {
  const { question, carriedOn } = plans.replan
  const valueOf = roadmapValuer(question)
  const find = violationsFinder(question)
  return (change) => {
    if (change.kind === 'kept' || change.kind === 'finished') return []
    const settled = settledReasons(plans, change)
    if (settled.length > 0) return settled
    const others = plans.schedule.filter(({ initiative }) => initiative !== change.key)
    const back = change.before === null ? [] : carriedOn.filter(({ initiative }) => initiative === change.key)
    const asBefore = [...others, ...back]
    const own = ownReasons(plans, change)
    const limits = firstOfEach(find(asBefore)).map((broken) => reasonOfLimit(plans, change, broken))
    if (limits.length > 0) return once([...own, ...limits])
    const gain = valueOf(plans.schedule).total.minor - valueOf(asBefore).total.minor
    // What is late and begins first now is as near to the decision as can be.
    const isAsNearAsCanBe = sameLine(back[0] ?? null, change.after)
    return isAsNearAsCanBe ? own : [...own, ...goalReasons(plans, change), worthReason(plans, change, gain)]
  }
}

/** A limit of every quarter once, for the first quarter in which it breaks. */
function firstOfEach(broken: readonly Violation[]): readonly Violation[] {
  const limitOf = ({ constraint }: Violation): string => constraint.replace(/\/\d{4}-Q[1-4]$/, '')
  return broken.filter((one, place) => broken.findIndex((other) => limitOf(other) === limitOf(one)) === place)
}

function settledReasons({ replan }: PlansOfChange, { key, before, after, progress }: ChangedProject): ChangeReason[] {
  const { pinned, forbidden } = replan.question.assumptions
  if (progress?.kind === 'stopped') return [reason('over', 'It was stopped.')]
  if (progress?.kind === 'gone') return [reason('over', 'It is no longer on the list as it was decided.')]
  if (progress?.kind === 'started' && before !== null && after !== null) {
    const late = progress.quartersLate
    const when = `${count(late)} ${late < 0 ? 'earlier' : 'later'} than decided`
    const words = late === 0 ? 'It started in another way than decided.' : `It started in ${after.start}, ${when}.`
    return [reason('started', words)]
  }
  if (after === null && forbidden.includes(key)) return [reason('owner', 'You fixed that it stays out.')]
  const pin = pinned.find(({ initiative }) => initiative === key)
  const isFixed = pin !== undefined && (before === null || pin.start !== null || pin.option !== null)
  return isFixed && after !== null ? [reason('owner', 'You fixed that it is in the plan like this.')] : []
}

/** What is different about the project itself. */
function ownReasons(plans: PlansOfChange, { key, before, progress }: ChangedProject): ChangeReason[] {
  const { since, replan } = plans
  const { business } = replan.question
  const reasons: ChangeReason[] = []
  if (progress?.kind === 'late')
    reasons.push(reason('late', `It was to start in ${progress.start} and is not under way.`))
  if (before === null && since !== null && !since.wasConsidered(key))
    reasons.push(reason('new', 'It was not on the list when the plan was decided.'))
  for (const [kind, noun, figure] of [
    ['cost', 'costs', since?.costOf(key)],
    ['benefit', 'brings', since?.benefitOf(key)],
  ] as const) {
    if (!figure || figure.now === figure.before) continue
    const amount = homeMoney(business, figure.now - figure.before)
    const words = `It ${noun} ${moreOrLess(amount)} than when the plan was decided, within its quarters.`
    reasons.push(reason(kind, words, amount))
  }
  const taken = before === null ? null : quartersBetween(before.start, before.goLive)
  const takes = business.initiatives
    .find((initiative) => initiative.key === key)
    ?.options.find((option) => option.key === before?.option)?.durationQuarters
  const takesNow = takes === undefined ? null : Math.max(1, Math.round(takes))
  if (taken !== null && takesNow !== null && taken !== takesNow)
    reasons.push(reason('duration', `It takes ${count(takesNow)}, and ${taken} when the plan was decided.`))
  return reasons
}

/** Weights that moved of goals the project serves. */
function goalReasons({ since, replan }: PlansOfChange, { key, before, after }: ChangedProject): ChangeReason[] {
  const { business, today } = replan.question
  const line = after ?? before
  const option = business.initiatives
    .find((initiative) => initiative.key === key)
    ?.options.find((candidate) => candidate.key === line?.option)
  if (option === undefined || since === null) return []
  return [...goalContributions(business, today)(option).keys()].flatMap((goal) => {
    const weight = since.goalWeight(goal)
    if (weight === null || weight.before === weight.now) return []
    const title = business.goals.find((one) => one.key === goal)?.title ?? goal
    const words = `The weight of the goal ${title} is ${spokenNumber(weight.now)}, and was ${spokenNumber(weight.before)} when the plan was decided.`
    return [reason('goals', words)]
  })
}

/** Nothing stands in the way of the old place: what the plan gains or gives up by the change. */
function worthReason(
  { adopted, replan }: PlansOfChange,
  { before, after }: ChangedProject,
  gain: number,
): ChangeReason {
  const amount = homeMoney(replan.question.business, gain)
  const spoken = spokenMoney(Math.abs(amount.minor), amount.currency)
  const end = addQuarters(adopted.assumptions.firstQuarter, adopted.assumptions.quarterCount)
  if (gain < 0)
    return reason('better-use', `It makes room for the other changes. By itself it gives up ${spoken}.`, amount)
  if (before === null && after !== null && after.goLive > end)
    return reason('horizon', `It uses quarters the decided plan did not have, and adds ${spoken}.`, amount)
  if (before === null) return reason('better-use', `It adds ${spoken} to the plan.`, amount)
  return reason('better-use', `On today’s figures the plan is worth ${spoken} more with this change.`, amount)
}

function count(quarters: number): string {
  return Math.abs(quarters) === 1 ? '1 quarter' : `${Math.abs(quarters)} quarters`
}

function sameLine(a: ScheduledInitiative | null, b: ScheduledInitiative | null): boolean {
  return a !== null && b !== null && a.start === b.start && a.option === b.option
}

function once(reasons: readonly ChangeReason[]): readonly ChangeReason[] {
  return reasons.filter(({ words }, place) => reasons.findIndex((other) => other.words === words) === place)
}
