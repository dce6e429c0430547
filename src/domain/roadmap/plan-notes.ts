import { isConvertible } from '../exchange.ts'
import type { Problem } from '../problem.ts'
import type { Key } from '../values/key.ts'
import { addQuarters } from '../values/quarter.ts'
import { placeOf, planSettings } from './plan-settings.ts'
import type { RoadmapQuestion } from './roadmap-question.ts'

/** What is odd about a question: the plan is still right, but the owner should know. */
export function planNotes(question: RoadmapQuestion): readonly Problem[] {
  return [
    ...moneyNotes(question),
    ...currencyNotes(question),
    ...circleNotes(question),
    ...initiativeNotes(question),
    ...pinNotes(question),
  ]
}

function moneyNotes(question: RoadmapQuestion): Problem[] {
  const { budget, valueOfGoals } = planSettings(question)
  const { business, assumptions } = question
  const notes: Problem[] = []
  if (business.initiatives.length === 0) {
    notes.push(
      note(
        'no-initiatives',
        ['initiatives'],
        'There are no initiatives to plan. Add some, or draft them from waste and gaps.',
      ),
    )
  }
  if (budget.every((amount) => amount === 0)) {
    const message = `No budget is set for the quarters from ${assumptions.firstQuarter} on, so only what costs nothing can be planned. Set a budget per quarter.`
    notes.push(note('no-budget', ['budgets'], message))
  }
  if (valueOfGoals === 0 && business.goals.some(({ weight }) => weight > 0)) {
    const message =
      'Reaching the goals is worth nothing in this plan, because neither a value of goals nor a budget is set. Set one of them.'
    notes.push(note('goals-worth-nothing', ['organization', 'valueOfGoals'], message))
  }
  return notes
}

/** Money that no rate is known for is left out, and that has to be said. [RDM-29] */
function currencyNotes({ business: { budgets, organization }, today }: RoadmapQuestion): Problem[] {
  const foreign = budgets.filter(({ amount }) => !isConvertible(amount, organization, today))
  const currencies = [...new Set(foreign.map(({ amount }) => amount.currency))].toSorted()
  return currencies.map((currency) => {
    const message = `The budgets in ${currency} count as nothing in this plan, because no rate from ${currency} to ${organization.currency} is entered. Add one, or enter the budgets in ${organization.currency}.`
    return note('budget-without-rate', ['organization', 'exchangeRates', currency], message)
  })
}

function circleNotes({ business }: RoadmapQuestion): Problem[] {
  const needs = new Map(business.initiatives.map(({ key, prerequisites }) => [key, prerequisites]))
  const inCircle = [...needs.keys()].filter((key) => reaches(needs, key, key)).toSorted()
  return inCircle.map((key) => {
    const message = `${key} needs itself to be live first, through ${inCircle.join(', ')}, so it is never planned. Remove one of these prerequisites.`
    return note('circular-prerequisites', ['initiatives', key, 'prerequisites'], message)
  })
}

function reaches(needs: ReadonlyMap<Key, readonly Key[]>, from: Key, to: Key): boolean {
  const [seen, waiting] = [new Set<Key>(), [...(needs.get(from) ?? [])]]
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (key === to) return true
    if (seen.has(key)) continue
    seen.add(key)
    waiting.push(...(needs.get(key) ?? []))
  }
  return false
}

function initiativeNotes(question: RoadmapQuestion): Problem[] {
  const { quarterCount } = question.assumptions
  return question.business.initiatives.flatMap(({ key, title, options, stage, underWay, mandatoryBy }) => {
    if (stage === 'running' || stage === 'stopped') return []
    const notes: Problem[] = []
    const at = ['initiatives', key]
    if (options.length === 0) {
      notes.push(
        note(
          'no-option',
          [...at, 'options'],
          `${title} has no option, so it is never planned. Add at least one way to do it.`,
        ),
      )
    } else if (underWay === null && options.every(({ durationQuarters }) => durationQuarters > quarterCount)) {
      const message = `${title} takes longer than the ${quarterCount} quarters of the plan, so it is never planned. Plan more quarters, or split it.`
      notes.push(note('longer-than-plan', [...at, 'options'], message))
    }
    if (mandatoryBy === null) return notes
    if (underWay === null && placeOf(question, mandatoryBy) < 0) {
      const message = `${title} had to be live by the end of ${mandatoryBy}, before this plan begins. Correct the date, or record it as under way or running.`
      notes.push(note('mandatory-in-the-past', [...at, 'mandatoryBy'], message))
    }
    const running = options.find((option) => option.key === underWay?.option)
    if (underWay === null || running === undefined) return notes
    const last = addQuarters(underWay.start, running.durationQuarters - 1)
    if (last > mandatoryBy) {
      const message = `${title} is under way and will be finished in ${last}, after ${mandatoryBy} by which it has to be live. The plan cannot change that.`
      notes.push(note('under-way-and-late', [...at, 'mandatoryBy'], message))
    }
    return notes
  })
}

function pinNotes({ business, assumptions }: RoadmapQuestion): Problem[] {
  const known = new Map(business.initiatives.map((initiative) => [initiative.key, initiative]))
  const fixed = [
    ...assumptions.pinned.map(({ initiative }) => ({ field: 'pinned', key: initiative })),
    ...assumptions.forbidden.map((key) => ({ field: 'forbidden', key })),
  ]
  return fixed.flatMap(({ field, key }) => {
    const initiative = known.get(key)
    const at = ['assumptions', field, key]
    if (initiative === undefined)
      return note(
        'unknown-initiative',
        at,
        `There is no initiative ${key}, so what was fixed about it does nothing. Correct the key.`,
      )
    if (initiative.stage !== 'running') return []
    return note(
      'already-running',
      at,
      `${initiative.title} is running already, so what was fixed about it does nothing.`,
    )
  })
}

function note(code: string, at: Problem['at'], message: string): Problem {
  return { severity: 'warning', code, at, message }
}
