import { roadmapQuarters } from '../roadmap/roadmap-quarters.ts'
import type { RoadmapQuestion } from '../roadmap/roadmap-question.ts'
import type { Violation } from '../roadmap/constraint.ts'
import { violations } from '../roadmap/violations.ts'
import type { ScheduledInitiative } from '../roadmap.ts'
import type { Key } from '../values/key.ts'
import type { Money } from '../values/money.ts'
import type { Quarter } from '../values/quarter.ts'
import { goneTechnologies, stoppedTechnologies } from './shock-effects.ts'
import type { ShockScenario } from './shock.ts'
import { underShock, unchangedPlan } from './under-shock.ts'

export type WhatBreaks = {
  /** Limits the unchanged plan breaks now and did not before, in words, by quarter. */
  readonly violations: readonly Violation[]
  readonly quarters: readonly ShockedQuarter[]
  readonly gone: readonly Key[]
  /** Stops as well, since it depends on what is gone. */
  readonly dependants: readonly Key[]
  /** Projects that replace or retire what stops, or supply the same. */
  readonly touched: readonly Key[]
}

/** Money of a quarter, with the plan as it is: before, and under the shock. */
export type ShockedQuarter = {
  readonly quarter: Quarter
  readonly pot: { readonly before: Money; readonly after: Money }
  readonly firmCash: { readonly before: Money; readonly after: Money } | null
}

/** What no longer holds when nothing is changed. [STR-1] */
export function whatBreaks(
  question: RoadmapQuestion,
  schedule: readonly ScheduledInitiative[],
  scenario: ShockScenario,
): WhatBreaks {
  const shocked = underShock(question, scenario)
  const unchanged = unchangedPlan(question, schedule, scenario)
  const known = new Set(violations(question, schedule).map(({ constraint }) => constraint))
  const gone = goneTechnologies(question.business, scenario)
  const stopped = stoppedTechnologies(question.business, scenario)
  const after = roadmapQuarters(shocked, unchanged)
  return {
    violations: violations(shocked, unchanged).filter(({ constraint }) => !known.has(constraint)),
    quarters: roadmapQuarters(question, schedule).flatMap((before, place) => {
      const now = after[place]
      if (now === undefined) return []
      const firmCash =
        before.firmCash === null || now.firmCash === null ? null : { before: before.firmCash, after: now.firmCash }
      return { quarter: before.quarter, pot: { before: before.pot, after: now.pot }, firmCash }
    }),
    gone,
    dependants: [...stopped].filter((key) => !gone.includes(key)),
    touched: touchedInitiatives(question, stopped),
  }
}

function touchedInitiatives({ business }: RoadmapQuestion, stopped: ReadonlySet<Key>): Key[] {
  const supplied = new Set(
    business.technologies
      .filter(({ key }) => stopped.has(key))
      .flatMap(({ supplies }) => supplies.map(({ capability }) => capability)),
  )
  return business.initiatives
    .filter(({ options }) =>
      options.some(
        ({ retires, capabilityGains }) =>
          retires.some((key) => stopped.has(key)) || capabilityGains.some(({ capability }) => supplied.has(capability)),
      ),
    )
    .map(({ key }) => key)
}
