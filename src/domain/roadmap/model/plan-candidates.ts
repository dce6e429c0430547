import type { Initiative, Option } from '../../initiative.ts'
import type { Key } from '../../values/key.ts'
import type { ConstraintId } from '../constraint.ts'
import { placeOf } from '../plan-settings.ts'
import type { RoadmapQuestion } from '../roadmap-question.ts'

/** Places of quarters in which an option may start; empty when `latest` < `earliest`. */
export type StartWindow = { readonly option: Option; readonly earliest: number; readonly latest: number }

/** An initiative the plan decides on, or one already under way that it has to live with. */
export type PlanCandidate = {
  readonly initiative: Initiative
  readonly windows: readonly StartWindow[]
  /** Under way: it is in, with one option and start. */
  readonly isFixed: boolean
  /** Mandatory or pinned: a plan without it is refused. */
  readonly isRequired: boolean
  readonly isForbidden: boolean
}

export type Dropped = ReadonlySet<ConstraintId>

/**
 * Candidates in order of key, so that the order of entry changes nothing. What has been stopped is left out unless pinned;
 * what is running is done. [RDM-2] Windows are narrowed along chains of prerequisites.
 */
export function planCandidates(question: RoadmapQuestion, without: Dropped = new Set()): readonly PlanCandidate[] {
  const candidates = question.business.initiatives
    .filter((initiative) => takesPart(question, initiative))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map((initiative) => candidateOf(question, initiative, without))
  return narrowed(candidates, without)
}

function takesPart({ assumptions }: RoadmapQuestion, initiative: Initiative): boolean {
  if (initiative.stage === 'running') return false
  return initiative.stage !== 'stopped' || assumptions.pinned.some((pin) => pin.initiative === initiative.key)
}

function candidateOf(question: RoadmapQuestion, initiative: Initiative, without: Dropped): PlanCandidate {
  const context = { question, initiative, without }
  const { assumptions } = question
  const { key, underWay } = initiative
  const isFixed = underWay !== null && !without.has(`under-way/${key}`)
  const isPinned = assumptions.pinned.some((pin) => pin.initiative === key) && !without.has(`pinned/${key}`)
  const isMandatory = !isFixed && initiative.mandatoryBy !== null && !without.has(`mandatory/${key}`)
  return {
    initiative,
    isFixed,
    isRequired: isFixed || isPinned || isMandatory,
    isForbidden: assumptions.forbidden.includes(key) && !without.has(`forbidden/${key}`),
    windows: isFixed ? fixedWindow(context) : initiative.options.map((option) => windowOf(context, option)),
  }
}

/** As it is; no window at all where a person fixed it in another way, so that the conflict is found. */
function fixedWindow({ question, initiative, without }: CandidateContext): StartWindow[] {
  const { options, underWay } = initiative
  if (underWay === null) return []
  const start = placeOf(question, underWay.start)
  const isContradicted = pinsOf({ question, initiative, without }).some(
    (pin) =>
      (pin.option !== null && pin.option !== underWay.option) || (pin.start !== null && pin.start !== underWay.start),
  )
  if (isContradicted) return []
  return options
    .filter((option) => option.key === underWay.option)
    .map((option) => ({ option, earliest: start, latest: start }))
}

type CandidateContext = {
  readonly question: RoadmapQuestion
  readonly initiative: Initiative
  readonly without: Dropped
}

function pinsOf({
  question,
  initiative: { key },
  without,
}: CandidateContext): RoadmapQuestion['assumptions']['pinned'] {
  return without.has(`pinned/${key}`) ? [] : question.assumptions.pinned.filter((pin) => pin.initiative === key)
}

function windowOf({ question, initiative, without }: CandidateContext, option: Option): StartWindow {
  const { assumptions } = question
  const { key, earliestStart, mandatoryBy } = initiative
  const duration = durationOf(option)
  let [earliest, latest] = [0, assumptions.quarterCount - 1]
  if (!without.has(`horizon/${key}`)) latest = assumptions.quarterCount - duration
  if (earliestStart !== null && !without.has(`earliest-start/${key}`)) {
    earliest = Math.max(earliest, placeOf(question, earliestStart))
  }
  if (mandatoryBy !== null && !without.has(`mandatory/${key}`)) {
    latest = Math.min(latest, placeOf(question, mandatoryBy) - duration + 1)
  }
  for (const pin of pinsOf({ question, initiative, without })) {
    if (pin.option !== null && pin.option !== option.key) latest = -1
    if (pin.start === null) continue
    earliest = Math.max(earliest, placeOf(question, pin.start))
    latest = Math.min(latest, placeOf(question, pin.start))
  }
  return { option, earliest, latest }
}

export function durationOf(option: Option): number {
  return Math.max(1, Math.round(option.durationQuarters))
}

/** Nothing starts before the quickest way to finish what it needs. A circle of prerequisites leaves no window at all. */
function narrowed(candidates: readonly PlanCandidate[], without: Dropped): readonly PlanCandidate[] {
  const windows = new Map(candidates.map(({ initiative, windows }) => [initiative.key, windows]))
  for (let changed = true; changed;) {
    changed = false
    for (const { initiative, isFixed } of candidates) {
      const own = windows.get(initiative.key) ?? []
      const soonest = isFixed ? 0 : soonestStart(initiative, windows, without)
      if (isFixed || own.every(({ earliest, latest }) => earliest >= soonest || earliest > latest)) continue
      windows.set(
        initiative.key,
        own.map((window) => ({ ...window, earliest: Math.max(window.earliest, soonest) })),
      )
      changed = true
    }
  }
  return candidates.map((candidate) => ({
    ...candidate,
    windows: windows.get(candidate.initiative.key) ?? candidate.windows,
  }))
}

function soonestStart(
  { key, prerequisites }: Initiative,
  windows: ReadonlyMap<Key, readonly StartWindow[]>,
  without: Dropped,
): number {
  let soonest = 0
  for (const prerequisite of prerequisites) {
    const ways = windows.get(prerequisite)
    if (ways === undefined || without.has(`prerequisite/${key}/${prerequisite}`)) continue
    const live = ways.filter(isOpen).map(({ option, earliest }) => earliest + durationOf(option))
    soonest = Math.max(soonest, live.length === 0 ? Infinity : Math.min(...live))
  }
  return soonest
}

export function isOpen({ earliest, latest }: StartWindow): boolean {
  return earliest <= latest
}
