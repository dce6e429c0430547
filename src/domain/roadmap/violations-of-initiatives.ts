import type { Initiative } from '../initiative.ts'
import type { ScheduledInitiative } from '../roadmap.ts'
import type { Key } from '../values/key.ts'
import { addQuarters } from '../values/quarter.ts'
import type { ConstraintKind, Violation } from './constraint.ts'
import type { LedgerLine } from './plan-ledger.ts'
import { placeOf } from './plan-settings.ts'
import type { RoadmapQuestion } from './roadmap-question.ts'
import { violation } from './violation.ts'

/** What single initiatives ask of a schedule, and what initiatives ask of each other. [RDM-2] [RDM-10] [RDM-11] */
export function initiativeViolations(
  question: RoadmapQuestion,
  schedule: readonly ScheduledInitiative[],
  lines: readonly LedgerLine[],
): Violation[] {
  const lineOf = new Map(lines.map((line) => [line.initiative.key, line]))
  return [
    ...schedule.flatMap((scheduled) => malformed(schedule, scheduled, lineOf)),
    ...lines.flatMap((line) => [...startViolations(question, line), ...orderViolations(question, line, lineOf)]),
    ...question.business.initiatives.flatMap((initiative) => dutyViolations(question, initiative, lineOf)),
    ...assumptionViolations(question, schedule),
    ...exclusionViolations(question, lines),
  ]
}

type Lines = ReadonlyMap<Key, LedgerLine>

function malformed(
  schedule: readonly ScheduledInitiative[],
  scheduled: ScheduledInitiative,
  lineOf: Lines,
): Violation[] {
  const { initiative, option, start, goLive } = scheduled
  const line = lineOf.get(initiative)
  const refuse = (message: string): Violation[] => broken('horizon', initiative, message)
  if (line === undefined || line.option.key !== option) return refuse(`${initiative} has no option ${option}.`)
  if (schedule.filter((other) => other.initiative === initiative).length > 1) {
    return refuse(`${line.initiative.title} is in the plan twice.`)
  }
  const live = addQuarters(start, line.goLive - line.start)
  return goLive === live ? [] : refuse(`${line.initiative.title} would go live in ${live}, not ${goLive}.`)
}

function startViolations(question: RoadmapQuestion, { initiative, start, goLive }: LedgerLine): Violation[] {
  const { key, title, earliestStart, stage, underWay } = initiative
  if (underWay !== null) return []
  const isPinned = question.assumptions.pinned.some((pin) => pin.initiative === key)
  const isOver = stage === 'running' || (stage === 'stopped' && !isPinned)
  return [
    ...(isOver ? broken('horizon', key, `${title} is ${stage} and cannot be planned.`) : []),
    ...(start < 0 ? broken('horizon', key, `${title} would start before the plan begins.`) : []),
    ...(goLive > question.assumptions.quarterCount
      ? broken('horizon', key, `${title} would not be finished within the quarters of the plan.`)
      : []),
    ...(earliestStart !== null && start < placeOf(question, earliestStart)
      ? broken('earliest-start', key, `${title} cannot start before ${earliestStart}.`)
      : []),
  ]
}

function orderViolations({ business }: RoadmapQuestion, line: LedgerLine, lineOf: Lines): Violation[] {
  if (line.initiative.underWay !== null) return []
  return line.initiative.prerequisites.flatMap((key) => {
    const needed = business.initiatives.find((initiative) => initiative.key === key)
    const before = lineOf.get(key)
    if (needed === undefined || needed.stage === 'running') return []
    if (before !== undefined && before.goLive <= line.start) return []
    const message = `${line.initiative.title} would start before ${needed.title} is live.`
    const at = ['initiatives', line.initiative.key, 'prerequisites', key]
    return violation({ kind: 'prerequisite', of: `${line.initiative.key}/${key}` }, at, message)
  })
}

function dutyViolations(question: RoadmapQuestion, initiative: Initiative, lineOf: Lines): Violation[] {
  const { key, title, stage, underWay, mandatoryBy } = initiative
  const line = lineOf.get(key)
  const isOver =
    stage === 'running' || (stage === 'stopped' && !question.assumptions.pinned.some((pin) => pin.initiative === key))
  if (isOver) return []
  if (underWay !== null) {
    const isAsItIs = line?.option.key === underWay.option && line.start === placeOf(question, underWay.start)
    return isAsItIs
      ? []
      : broken('under-way', key, `${title} is under way since ${underWay.start} and has to stay as it is.`)
  }
  if (mandatoryBy === null) return []
  const isLive = line !== undefined && line.goLive - 1 <= placeOf(question, mandatoryBy)
  return isLive ? [] : broken('mandatory', key, `${title} has to be live by the end of ${mandatoryBy}.`)
}

function assumptionViolations(
  { assumptions, business }: RoadmapQuestion,
  schedule: readonly ScheduledInitiative[],
): Violation[] {
  const isKnown = (key: Key): boolean =>
    business.initiatives.some((initiative) => initiative.key === key && initiative.stage !== 'running')
  const missing = assumptions.pinned
    .filter(({ initiative }) => isKnown(initiative))
    .filter(({ initiative, option, start }) => {
      const found = schedule.find((scheduled) => scheduled.initiative === initiative)
      return !found || (option !== null && found.option !== option) || (start !== null && found.start !== start)
    })
  const unwanted = assumptions.forbidden.filter((key) => schedule.some(({ initiative }) => initiative === key))
  return [
    ...missing.flatMap(({ initiative }) =>
      broken('pinned', initiative, `${initiative} is not in the plan as you fixed it.`),
    ),
    ...unwanted.flatMap((key) => broken('forbidden', key, `${key} is in the plan, and you fixed that it stays out.`)),
  ]
}

function exclusionViolations({ business }: RoadmapQuestion, lines: readonly LedgerLine[]): Violation[] {
  const found: Violation[] = []
  const groups = new Set(business.initiatives.flatMap(({ exclusiveGroup }) => exclusiveGroup ?? []))
  for (const group of groups) {
    const chosen = lines.filter(({ initiative }) => initiative.exclusiveGroup === group).length
    const running = business.initiatives.filter((other) => other.exclusiveGroup === group && other.stage === 'running')
    if (chosen + Math.min(1, running.length) <= 1 || chosen === 0) continue
    const message = `More than one of the initiatives that exclude each other (${group}) is in the plan.`
    found.push(...violation({ kind: 'exclusive', of: group }, ['exclusiveGroups', group], message))
  }
  for (const { key, title } of business.technologies) {
    if (lines.filter(({ option }) => option.retires.includes(key)).length <= 1) continue
    const message = `${title} would be retired twice, and its saving counted twice.`
    found.push(...violation({ kind: 'retired-once', of: key }, ['technologies', key], message))
  }
  return found
}

function broken(kind: ConstraintKind, key: Key, message: string): Violation[] {
  return violation({ kind, of: key }, ['initiatives', key], message)
}
