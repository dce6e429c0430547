import type { ScheduledInitiative } from '../roadmap.ts'
import type { Violation } from './constraint.ts'
import { planLedger } from './plan-ledger.ts'
import type { PlanLedger } from './plan-ledger.ts'
import { planSettings } from './plan-settings.ts'
import type { PlanSettings } from './plan-settings.ts'
import type { RoadmapQuestion } from './roadmap-question.ts'
import { spokenMoney, spokenNumber } from './spoken.ts'
import { violation } from './violation.ts'
import { exploreViolations } from './violations-of-explore-share.ts'
import { initiativeViolations } from './violations-of-initiatives.ts'

/**
 * Everything a schedule breaks, straight from the business; empty when it can be done. Shares no code with the model of the
 * optimiser and is asked about every answer before anyone sees it. [RDM-14]
 */
export function violations(question: RoadmapQuestion, schedule: readonly ScheduledInitiative[]): readonly Violation[] {
  return violationsFinder(question)(schedule)
}

/** The same for many schedules of one question. */
export function violationsFinder(
  question: RoadmapQuestion,
): (schedule: readonly ScheduledInitiative[]) => readonly Violation[] {
  const keepBooks = planLedger(question)
  const settings = planSettings(question)
  return (schedule) => {
    const ledger = keepBooks(schedule)
    return [
      ...initiativeViolations(question, schedule, ledger.lines),
      ...exploreViolations(question, settings, ledger.lines),
      ...peopleViolations(question, settings, ledger),
      ...moneyViolations(question, settings, ledger),
    ]
  }
}

/** Rounding of the solver is far below these: one minor unit, a millionth of a day or of a project. */
const moneyTolerance = 1
const workTolerance = 1e-6

function peopleViolations(
  { business }: RoadmapQuestion,
  settings: PlanSettings,
  { quarters }: PlanLedger,
): Violation[] {
  return quarters.flatMap(({ quarter, roleDays, changeLoad }, place) => {
    const tooLong = [...settings.roleDays].flatMap(([role, available]) => {
      const most = available[place] ?? 0
      const used = roleDays.get(role) ?? 0
      if (used <= most + workTolerance) return []
      const message = `${quarter} asks ${spokenNumber(used)} days of the role ${role}, and there are ${spokenNumber(most)}.`
      return violation({ kind: 'role-days', of: `${role}/${quarter}` }, ['roles', role, quarter], message)
    })
    const tooMuch = business.teams.flatMap(({ key, name }) => {
      const used = changeLoad.get(key) ?? 0
      const cap = settings.changeCaps.get(key)?.[place]
      if (cap === undefined || used <= cap + workTolerance) return []
      const message = `${quarter} asks ${spokenNumber(used)} of change of the team ${name}, and it takes ${spokenNumber(cap)}.`
      return violation({ kind: 'change-load', of: `${key}/${quarter}` }, ['teams', key, quarter], message)
    })
    return [...tooLong, ...tooMuch]
  })
}

function moneyViolations({ business }: RoadmapQuestion, settings: PlanSettings, { quarters }: PlanLedger): Violation[] {
  const spoken = (minor: number): string => spokenMoney(minor, business.organization.currency)
  return quarters.flatMap(({ quarter, pot, firmCash }, place) => {
    const found: Violation[] = []
    const potFloor = settings.potFloors[place] ?? settings.floor
    if (pot < potFloor - moneyTolerance) {
      const message = `The technology pot ends ${quarter} at ${spoken(pot)}; it must not fall below ${spoken(potFloor)}.`
      found.push(...violation({ kind: 'pot', of: quarter }, ['budgets', quarter], message))
    }
    const floor = settings.firmCash?.floor ?? 0
    if (firmCash !== null && firmCash < floor - moneyTolerance) {
      const message = `The firm's cash ends ${quarter} at ${spoken(firmCash)}; it must not fall below ${spoken(floor)}.`
      found.push(...violation({ kind: 'firm-cash', of: quarter }, ['cashForecast', quarter], message))
    }
    return found
  })
}
