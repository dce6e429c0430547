import type { Key } from '../../values/key.ts'
import { addQuarters } from '../../values/quarter.ts'
import type { Quarter } from '../../values/quarter.ts'
import type { Violation } from '../constraint.ts'
import { planLedger } from '../plan-ledger.ts'
import { planSettings } from '../plan-settings.ts'
import { spokenMoney, spokenNumber } from '../spoken.ts'
import { homeMoney, moreOrLess, reason } from './change-reason.ts'
import type { ChangeReason } from './change-reason.ts'
import type { ChangedProject, PlansOfChange } from './plan-change.ts'

/**
 * What stands behind a limit that the project would break if it were put back as it was decided: less budget, less carried over,
 * other projects dearer, fewer days, or another project that came in its place; else the limit itself. [RDM-33]
 */
export function reasonOfLimit(plans: PlansOfChange, change: ChangedProject, broken: Violation): ChangeReason {
  const [kind = '', of = '', last = ''] = broken.constraint.split('/')
  switch (kind) {
    case 'pot':
    case 'firm-cash':
      return moneyReason(plans, change, of) ?? reason('rule', asItWas(change, broken))
    case 'role-days':
    case 'change-load':
      return (
        peopleReason(plans, kind, of) ??
        inItsPlace(plans, change, { quarter: last, what: 'time' }) ??
        reason('rule', asItWas(change, broken))
      )
    case 'prerequisite':
      return prerequisiteReason(plans, change, { of, needed: last }) ?? reason('rule', asItWas(change, broken))
    case 'explore-low':
    case 'explore-high':
      return reason('explore-range', asItWas(change, broken))
    default:
      return reason('rule', asItWas(change, broken))
  }
}

function asItWas({ before }: ChangedProject, { message }: Violation): string {
  return `${before === null ? 'Without it' : 'As decided it breaks a limit'}: ${message}`
}

function moneyReason(plans: PlansOfChange, change: ChangedProject, quarter: Quarter): ChangeReason | null {
  const { replan, since } = plans
  const { business, assumptions } = replan.question
  const budget = since?.budget(assumptions.firstQuarter, quarter) ?? null
  if (budget !== null && budget.now < budget.before) {
    const less = homeMoney(business, budget.now - budget.before)
    return reason('budget', `The budget up to ${quarter} is ${moreOrLess(less)} than when the plan was decided.`, less)
  }
  const inPlan = new Set(plans.schedule.map(({ initiative }) => initiative))
  const dearer = (since?.dearer ?? []).find(({ initiative }) => initiative !== change.key && inPlan.has(initiative))
  if (dearer !== undefined) {
    const more = homeMoney(business, dearer.more)
    const words = `Less money is left for it: ${titleOf(plans, dearer.initiative)} costs ${moreOrLess(more)} than when the plan was decided.`
    return reason('cost', words, more)
  }
  return inItsPlace(plans, change, { quarter, what: 'money' }) ?? carriedOverReason(plans)
}

/** A new plan begins with an empty pot: what the decided one would have carried into it is not there. [RDM-4] */
function carriedOverReason({ adopted, replan }: PlansOfChange): ChangeReason | null {
  const { business, today, assumptions } = replan.question
  const old = { business, today, assumptions: adopted.assumptions }
  const before = addQuarters(assumptions.firstQuarter, -1)
  const place = planSettings(old).quarters.indexOf(before)
  const pot = planLedger(old)(adopted.schedule).quarters[place]?.pot ?? 0
  const carried = pot * (planSettings(old).carryOver[place] ?? 0)
  if (Math.round(carried) <= 0) return null
  const amount = spokenMoney(carried, business.organization.currency)
  const words = `The decided plan would have carried ${amount} into ${assumptions.firstQuarter}. The new one begins with an empty pot; what is left can be added to the budget of its first quarter.`
  return reason('carried-over', words, homeMoney(business, -carried))
}

function peopleReason({ replan, since }: PlansOfChange, kind: string, of: Key): ChangeReason | null {
  const figure = (kind === 'role-days' ? since?.roleDays(of) : since?.changeCap(of)) ?? null
  if (figure === null || figure.now >= figure.before) return null
  const team = replan.question.business.teams.find(({ key }) => key === of)?.name ?? of
  const [now, then] = [spokenNumber(figure.now), spokenNumber(figure.before)]
  const words =
    kind === 'role-days'
      ? `There are ${now} days a quarter of the role ${of}, and there were ${then} when the plan was decided.`
      : `The team ${team} takes ${now} of change a quarter, and took ${then} when the plan was decided.`
  return reason('capacity', words)
}

/** New or earlier projects that are begun by the quarter in which there is too little. */
function inItsPlace(
  { adopted, replan, schedule }: PlansOfChange,
  change: ChangedProject,
  { quarter, what }: { readonly quarter: Quarter; readonly what: 'money' | 'time' },
): ChangeReason | null {
  const { initiatives } = replan.question.business
  const startThen = new Map(adopted.schedule.map(({ initiative, start }) => [initiative, start]))
  const came = schedule.filter(({ initiative, start }) => {
    const then = startThen.get(initiative)
    return initiative !== change.key && start <= quarter && (then === undefined || start < then)
  })
  if (came.length === 0) return null
  const titles = came.map(({ initiative }) => initiatives.find(({ key }) => key === initiative)?.title ?? initiative)
  const verb = titles.length === 1 ? 'came' : 'come'
  return reason('better-use', `A better use of the ${what}: ${titles.join(', ')} ${verb} in its place.`)
}

/** Either it waits for something that is later now, or something else needs it. */
function prerequisiteReason(
  plans: PlansOfChange,
  { key }: ChangedProject,
  { of, needed }: { readonly of: Key; readonly needed: Key },
): ChangeReason | null {
  if (of !== key) return reason('prerequisite', `${titleOf(plans, of)} needs it to be live first.`)
  const line = plans.schedule.find(({ initiative }) => initiative === needed)
  const words =
    line === undefined
      ? `It needs ${titleOf(plans, needed)}, which is left out.`
      : `It needs ${titleOf(plans, needed)}, which goes live in ${line.goLive}.`
  return reason('prerequisite', words)
}

function titleOf({ replan }: PlansOfChange, key: Key): string {
  return replan.question.business.initiatives.find((initiative) => initiative.key === key)?.title ?? key
}
