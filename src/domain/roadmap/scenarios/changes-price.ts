import type { ScheduledInitiative } from '../../roadmap.ts'
import type { Key } from '../../values/key.ts'
import type { Money } from '../../values/money.ts'
import { subtract } from '../../values/money.ts'
import { minorOf } from '../plan-settings.ts'
import type { RoadmapQuestion } from '../roadmap-question.ts'
import { roadmapValue } from '../roadmap-value.ts'

/**
 * What the changes of a schedule to the plan it should stay close to cost the owner: price x projects of that plan that are left
 * out, moved or done with another option. New ones cost nothing. In the organization's currency. [RDM-30]
 */
export function changesPrice(question: RoadmapQuestion, schedule: readonly ScheduledInitiative[]): Money {
  return {
    minor: Math.round(pricePerChange(question) * changedProjects(question, schedule).length) || 0,
    currency: question.business.organization.currency,
  }
}

/** What is maximised: worth less the price of the changes. [RDM-30] */
export function worthLessChanges(question: RoadmapQuestion, schedule: readonly ScheduledInitiative[]): Money {
  return subtract(roadmapValue(question, schedule).total, changesPrice(question, schedule))
}

/** Projects of the plan to stay close to that a schedule has not as they stand there. */
export function changedProjects(question: RoadmapQuestion, schedule: readonly ScheduledInitiative[]): readonly Key[] {
  const now = new Map(schedule.map((line) => [line.initiative, line]))
  return projectsToKeep(question)
    .filter(({ initiative, option, start }) => {
      const line = now.get(initiative)
      return line?.option !== option || line.start !== start
    })
    .map(({ initiative }) => initiative)
}

/** Only what the plan still decides on: not what is under way, running or stopped, and not what is unknown. */
function projectsToKeep({ business, assumptions }: RoadmapQuestion): readonly ScheduledInitiative[] {
  const open = new Set(
    business.initiatives
      .filter(({ key, stage, underWay }) => {
        const isPinned = assumptions.pinned.some(({ initiative }) => initiative === key)
        return underWay === null && stage !== 'running' && (stage !== 'stopped' || isPinned)
      })
      .map(({ key }) => key),
  )
  const lines = new Map((assumptions.stability?.plan ?? []).map((line) => [line.initiative, line]))
  return [...lines.values()].filter(({ initiative }) => open.has(initiative))
}

/** In minor units; a price without an exchange rate counts as nothing. */
function pricePerChange(question: RoadmapQuestion): number {
  const { stability } = question.assumptions
  return stability === null ? 0 : Math.max(0, minorOf(question, stability.pricePerChange))
}
