import type { Constraint } from '../../domain/roadmap/constraint.ts'
import { formulate } from '../../domain/roadmap/model/formulate.ts'
import { planSettings } from '../../domain/roadmap/plan-settings.ts'
import type { RoadmapQuestion } from '../../domain/roadmap/roadmap-question.ts'
import { spokenShare } from '../../domain/roadmap/spoken.ts'
import type { Initiative } from '../../domain/initiative.ts'
import type { Key } from '../../domain/values/key.ts'
import { addQuarters } from '../../domain/values/quarter.ts'
import type { Quarter } from '../../domain/values/quarter.ts'
import type { Repair } from './repair.ts'
import type { SolveRoadmapOptions } from '../roadmap-answer.ts'
import { solveFormulation } from '../solve-formulation.ts'

/** The least change to a date, a share or a wish with which a plan exists, found by trying them, the nearest first. [RDM-28] */
export async function repairByTrying(
  question: RoadmapQuestion,
  options: SolveRoadmapOptions,
  constraint: Constraint,
): Promise<Repair | null> {
  const trial: Trial = { question, options, constraint }
  switch (constraint.kind) {
    case 'mandatory':
      return laterDuty(trial)
    case 'pinned':
      return otherPin(trial)
    case 'earliest-start':
      return earlierStart(trial)
    case 'horizon':
      return longerPlan(trial)
    case 'explore-low':
    case 'explore-high':
      return nearestShare(trial)
    case 'exclusive':
    case 'retired-once':
      return leftOut(trial)
    case 'prerequisite':
    case 'forbidden':
    case 'under-way':
      return withoutIt(trial)
    case 'pot':
    case 'firm-cash':
    case 'role-days':
    case 'change-load':
      return null
  }
}

type Trial = {
  readonly question: RoadmapQuestion
  readonly options: SolveRoadmapOptions
  readonly constraint: Constraint
}

async function isPossible(
  { options }: Trial,
  question: RoadmapQuestion,
  without: ReadonlySet<string> = new Set(),
): Promise<boolean> {
  const formulation = formulate(question, { objective: 'feasible', without })
  return (await solveFormulation(formulation, options, { stage: 'conflict', start: null })).kind === 'solved'
}

/** The first of these, in order, with which a plan exists. */
async function firstPossible<Value>(
  trial: Trial,
  values: readonly Value[],
  changed: (value: Value) => RoadmapQuestion,
): Promise<Value | null> {
  for (const value of values) {
    if (trial.options.signal?.aborted === true) return null
    if (await isPossible(trial, changed(value))) return value
  }
  return null
}

function repair(words: string, remedy: string): Repair {
  return { words, remedy, needs: null }
}

function initiativeOf({ question, constraint: { kind, at } }: Trial): Initiative | null {
  const key = kind === 'pinned' || kind === 'forbidden' ? at.at(-1) : at[1]
  return question.business.initiatives.find((one) => one.key === key) ?? null
}

function withInitiative(question: RoadmapQuestion, changed: Initiative): RoadmapQuestion {
  const initiatives = question.business.initiatives.map((one) => (one.key === changed.key ? changed : one))
  return { ...question, business: { ...question.business, initiatives } }
}

function quartersOf({ question }: Trial): readonly Quarter[] {
  return planSettings(question).quarters
}

async function laterDuty(trial: Trial): Promise<Repair | null> {
  const initiative = initiativeOf(trial)
  const by = initiative?.mandatoryBy ?? null
  if (initiative === null || by === null) return null
  const later = quartersOf(trial).filter((quarter) => quarter > by)
  const found = await firstPossible(trial, later, (mandatoryBy) =>
    withInitiative(trial.question, { ...initiative, mandatoryBy }),
  )
  if (found === null) return null
  return repair(
    `Live by the end of ${found} would be possible.`,
    `let ${initiative.title} be live by the end of ${found}`,
  )
}

async function otherPin(trial: Trial): Promise<Repair | null> {
  const initiative = initiativeOf(trial)
  const { assumptions } = trial.question
  const pin = assumptions.pinned.find((one) => one.initiative === initiative?.key)
  if (initiative === null || pin === undefined) return withoutIt(trial)
  const { start } = pin
  const withPin = (change: Partial<typeof pin>): RoadmapQuestion => {
    const pinned = assumptions.pinned.map((one) => (one === pin ? { ...one, ...change } : one))
    return { ...trial.question, assumptions: { ...assumptions, pinned } }
  }
  if (start !== null) {
    const found = await firstPossible(trial, nearestFirst(quartersOf(trial), start), (quarter) =>
      withPin({ start: quarter }),
    )
    if (found !== null) return repair(`A start in ${found} would be possible.`, `start ${initiative.title} in ${found}`)
  }
  if (pin.option !== null) {
    const others = initiative.options.filter(({ key }) => key !== pin.option)
    const found = await firstPossible(trial, others, ({ key }) => withPin({ option: key }))
    if (found !== null)
      return repair(
        `The option ${found.title} would be possible.`,
        `do ${initiative.title} with the option ${found.title}`,
      )
  }
  return withoutIt(trial)
}

/** Other quarters by their distance; of two as near the later one first, since it is the easier to keep. */
function nearestFirst(quarters: readonly Quarter[], from: Quarter): readonly Quarter[] {
  const before = quarters.filter((quarter) => quarter < from).toReversed()
  const after = quarters.filter((quarter) => quarter > from)
  const pairs = Array.from({ length: Math.max(before.length, after.length) }, (_, place) => [
    after[place],
    before[place],
  ])
  return pairs.flat().filter((quarter) => quarter !== undefined)
}

async function earlierStart(trial: Trial): Promise<Repair | null> {
  const initiative = initiativeOf(trial)
  const from = initiative?.earliestStart ?? null
  if (initiative === null || from === null) return null
  const earlier = quartersOf(trial)
    .filter((quarter) => quarter < from)
    .toReversed()
  const found = await firstPossible(trial, earlier, (earliestStart) =>
    withInitiative(trial.question, { ...initiative, earliestStart }),
  )
  return found === null
    ? null
    : repair(`A start in ${found} would be possible.`, `let ${initiative.title} start in ${found}`)
}

const mostQuartersMore = 8

async function longerPlan(trial: Trial): Promise<Repair | null> {
  const { assumptions } = trial.question
  const more = Array.from({ length: mostQuartersMore }, (_, place) => place + 1)
  const found = await firstPossible(trial, more, (count) => ({
    ...trial.question,
    assumptions: { ...assumptions, quarterCount: assumptions.quarterCount + count },
  }))
  if (found === null) return null
  const spoken = found === 1 ? '1 more quarter' : `${found} more quarters`
  const last = addQuarters(assumptions.firstQuarter, assumptions.quarterCount + found - 1)
  return repair(`${spoken} in the plan would be enough.`, `plan ${spoken}, to ${last}`)
}

/** In whole per cents, by halving: the nearer to what was asked, the better. */
async function nearestShare(trial: Trial): Promise<Repair | null> {
  const { question, constraint } = trial
  const { exploreShareRange: range } = planSettings(question)
  const isLow = constraint.kind === 'explore-low'
  const isEnough = (percent: number): Promise<boolean> => {
    const exploreShareRange = isLow ? { ...range, low: percent / 100 } : { ...range, high: percent / 100 }
    return isPossible(trial, { ...question, assumptions: { ...question.assumptions, exploreShareRange } })
  }
  let [possible, asked] = isLow ? [0, Math.ceil(range.low * 100)] : [100, Math.floor(range.high * 100)]
  if (!(await isEnough(possible))) return null
  while (Math.abs(possible - asked) > 1) {
    if (trial.options.signal?.aborted === true) return null
    const middle = Math.trunc((possible + asked) / 2)
    if (await isEnough(middle)) possible = middle
    else asked = middle
  }
  const share = `${isLow ? 'at least' : 'at most'} ${spokenShare(possible / 100)}`
  return repair(`Asking for ${share} would be possible.`, `ask for ${share}`)
}

/** Of those that exclude each other, the ones that may be left out with a plan remaining. */
async function leftOut(trial: Trial): Promise<Repair | null> {
  const { question, constraint } = trial
  const of = constraint.id.slice(constraint.id.indexOf('/') + 1)
  const isMember = ({ exclusiveGroup, options }: Initiative): boolean =>
    constraint.kind === 'exclusive' ? exclusiveGroup === of : options.some(({ retires }) => retires.includes(of))
  const enough: Key[] = []
  for (const { key, title } of question.business.initiatives.filter(isMember)) {
    const without = new Set([`mandatory/${key}`, `pinned/${key}`, `under-way/${key}`])
    if (await isPossible(trial, question, without)) enough.push(title)
  }
  if (enough.length === 0) return null
  const either = enough.join(' or ')
  return repair(`Leaving out ${either} would be enough.`, `leave out ${either}`)
}

/** Wishes and facts that can only be kept or dropped. */
async function withoutIt(trial: Trial): Promise<Repair | null> {
  const { question, constraint } = trial
  if (!(await isPossible(trial, question, new Set([constraint.id])))) return null
  const title = initiativeOf(trial)?.title ?? ''
  switch (constraint.kind) {
    case 'prerequisite': {
      const needed = question.business.initiatives.find(({ key }) => key === constraint.at.at(-1))?.title ?? ''
      return repair(`Starting without waiting for ${needed} would be enough.`, `start ${title} without ${needed}`)
    }
    case 'forbidden':
      return repair('Letting it in would be enough.', `let ${title} in`)
    case 'under-way':
      return repair('Stopping it, or another start of it, would be enough.', `stop ${title}, or correct its start`)
    default:
      return repair('No longer fixing it would be enough.', `no longer fix ${title}`)
  }
}
