import type { ScheduledInitiative } from '../../roadmap.ts'
import type { Formulation, PlanStart } from './formulation.ts'
import { quarterAt } from '../plan-settings.ts'

/** The schedule a solution of the model stands for, by start and then by key. */
export function readRoadmap(formulation: Formulation, values: readonly number[]): readonly ScheduledInitiative[] {
  return formulation.starts
    .filter(({ column }) => (values[column] ?? 0) > 0.5)
    .toSorted((a, b) => a.start - b.start || (a.initiative.key < b.initiative.key ? -1 : 1))
    .map((start) => scheduled(formulation, start))
}

function scheduled({ question }: Formulation, { initiative, option, start, goLive }: PlanStart): ScheduledInitiative {
  return {
    initiative: initiative.key,
    option: option.key,
    start: quarterAt(question, start),
    goLive: quarterAt(question, goLive),
  }
}

/** Values of the integer columns that stand for a schedule; null when the model has no such start. */
export function columnsOf(
  formulation: Formulation,
  schedule: readonly ScheduledInitiative[],
): Map<number, number> | null {
  const values = new Map<number, number>()
  for (const { column } of formulation.starts) values.set(column, 0)
  for (const column of formulation.chosenColumns.values()) values.set(column, 0)
  for (const { initiative, option, start } of schedule) {
    const found = formulation.starts.find(
      (candidate) =>
        candidate.initiative.key === initiative &&
        candidate.option.key === option &&
        quarterAt(formulation.question, candidate.start) === start,
    )
    const chosen = formulation.chosenColumns.get(initiative)
    if (found === undefined || chosen === undefined) return null
    values.set(found.column, 1)
    values.set(chosen, 1)
  }
  return values
}
