import type { Initiative } from '../../initiative.ts'
import type { Roadmap, ScheduledInitiative } from '../../roadmap.ts'
import type { Key } from '../../values/key.ts'
import { quartersBetween } from '../../values/quarter.ts'
import { factsSince } from './facts-since.ts'
import type { PlanChange } from './plan-change.ts'
import { reasonsOfChange } from './reasons-of-change.ts'
import type { Progress, Replan } from './replan-question.ts'

/**
 * From the decided plan to the new one, project by project in the order of the plans: what changed, with every reason the data
 * give; where they give none, what the change brings. What stayed has no reasons. [RDM-33]
 */
export function changesWithReasons(
  adopted: Roadmap,
  replan: Replan,
  schedule: readonly ScheduledInitiative[],
): readonly PlanChange[] {
  const { business, today } = replan.question
  const known = new Map(business.initiatives.map((initiative) => [initiative.key, initiative]))
  const now = new Map(schedule.map((line) => [line.initiative, line]))
  const planned = new Set(adopted.schedule.map(({ initiative }) => initiative))
  const reasonsOf = reasonsOfChange({
    adopted,
    replan,
    schedule,
    since: factsSince(business, adopted, today),
  })
  const change = (key: Key, before: ScheduledInitiative | null, progress: Progress | null): PlanChange => {
    const after = now.get(key) ?? null
    const kind = kindOf(progress, before, after)
    const words = wordsOf(kind, { before, after, initiative: known.get(key) ?? null, key })
    return { initiative: key, kind, before, after, words, reasons: reasonsOf({ key, kind, before, after, progress }) }
  }
  return [
    ...adopted.schedule.map((line, place) => change(line.initiative, line, replan.progress[place] ?? null)),
    ...schedule.filter(({ initiative }) => !planned.has(initiative)).map((line) => change(line.initiative, null, null)),
  ]
}

function kindOf(
  progress: Progress | null,
  before: ScheduledInitiative | null,
  after: ScheduledInitiative | null,
): PlanChange['kind'] {
  if (before === null) return 'added'
  if (progress?.kind === 'finished') return 'finished'
  if (after === null) return 'dropped'
  if (before.option !== after.option) return 'other-option'
  return before.start === after.start ? 'kept' : 'moved'
}

type Described = Pick<PlanChange, 'before' | 'after'> & { readonly initiative: Initiative | null; readonly key: Key }

function wordsOf(kind: PlanChange['kind'], { before, after, initiative, key }: Described): string {
  const title = initiative?.title ?? key
  const optionTitle = (option: Key | undefined): string =>
    initiative?.options.find((candidate) => candidate.key === option)?.title ?? option ?? ''
  switch (kind) {
    case 'kept':
      return `${title} stays as decided, from ${after?.start ?? ''}.`
    case 'finished':
      return `${title} is running.`
    case 'dropped':
      return `${title} is left out. It was to start in ${before?.start ?? ''}.`
    case 'added':
      return `${title} is new, from ${after?.start ?? ''}.`
    case 'moved':
      return `${title} moves ${movedBy(before, after)}, from ${before?.start ?? ''} to ${after?.start ?? ''}.`
    case 'other-option': {
      const move =
        before?.start === after?.start ? '' : `, and moves ${movedBy(before, after)} to ${after?.start ?? ''}`
      return `${title} is done as ${optionTitle(after?.option)}, not ${optionTitle(before?.option)}${move}.`
    }
  }
}

function movedBy(before: ScheduledInitiative | null, after: ScheduledInitiative | null): string {
  const count = before === null || after === null ? 0 : quartersBetween(before.start, after.start)
  const quarters = Math.abs(count) === 1 ? 'quarter' : 'quarters'
  return `${Math.abs(count)} ${quarters} ${count < 0 ? 'earlier' : 'later'}`
}
