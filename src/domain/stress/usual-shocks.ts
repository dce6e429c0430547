import { planLedger } from '../roadmap/plan-ledger.ts'
import { planSettings, quarterAt } from '../roadmap/plan-settings.ts'
import type { RoadmapQuestion } from '../roadmap/roadmap-question.ts'
import type { ScheduledInitiative } from '../roadmap.ts'
import { annualCost } from '../spend/annual-cost.ts'
import type { Key } from '../values/key.ts'
import { shockDamage } from './shock-damage.ts'
import type { Shock } from './shock.ts'

/**
 * The shocks worth asking about first: the vendor most hangs on gone, all prices up 30 %, a fifth less revenue, the busiest role
 * away for two quarters, the largest planned project three months late. A convention; the subject follows from the business. [STR-9]
 */
export function usualShocks(question: RoadmapQuestion, schedule: readonly ScheduledInitiative[]): readonly Shock[] {
  const { firstQuarter } = question.assumptions
  const [vendor, busiest, largest] = [
    vendorMostHangsOn(question),
    busiestRole(question, schedule),
    largestProject(question, schedule),
  ]
  return [
    ...(vendor === null ? [] : [{ kind: 'vendor-gone', of: 'vendor', key: vendor } as const]),
    { kind: 'price-rise', share: 0.3, vendor: null },
    { kind: 'revenue-fall', share: 0.2, from: firstQuarter },
    ...(busiest === null ? [] : [{ kind: 'person-away', ...busiest, share: 1, quarters: 2 } as const]),
    ...(largest === null ? [] : [{ kind: 'supplier-late', initiatives: [largest], quarters: 1 } as const]),
  ]
}

/** By goals that would fall, in money; then by what is paid to it; then by key. */
function vendorMostHangsOn(question: RoadmapQuestion): Key | null {
  const { technologies, organization, vendors } = question.business
  const rated = vendors.map(({ key }) => ({
    key,
    goals: shockDamage(question, [{ kind: 'vendor-gone', of: 'vendor', key }]).goals,
    paid: technologies
      .filter(({ vendor, lifecycle }) => vendor === key && lifecycle.phase !== 'retired')
      .reduce((sum, technology) => sum + annualCost(technology, organization, question.today).total.minor, 0),
  }))
  const known = rated.filter(({ goals, paid }) => goals > 0 || paid > 0)
  const byWeight = known.toSorted((a, b) => b.goals - a.goals || b.paid - a.paid || (a.key < b.key ? -1 : 1))
  return byWeight[0]?.key ?? null
}

/** The role nearest its limit in any quarter, from that quarter on. */
function busiestRole(question: RoadmapQuestion, schedule: readonly ScheduledInitiative[]) {
  const { roleDays } = planSettings(question)
  const { quarters } = planLedger(question)(schedule)
  const used = quarters.flatMap((quarter, place) =>
    [...roleDays].map(([role, available]) => {
      const days = quarter.roleDays.get(role) ?? 0
      return {
        role,
        from: quarterAt(question, place),
        use: days === 0 ? 0 : days / Math.max(1e-9, available[place] ?? 0),
      }
    }),
  )
  const busiest = used.toSorted((a, b) => b.use - a.use)[0]
  return busiest === undefined || busiest.use === 0 ? null : { role: busiest.role, from: busiest.from }
}

/** The project of the plan with the largest one-off cost that is not live yet. */
function largestProject(question: RoadmapQuestion, schedule: readonly ScheduledInitiative[]): Key | null {
  const { lines } = planLedger(question)(schedule)
  const costs = lines
    .filter(({ goLive, initiative }) => goLive > 0 && initiative.stage !== 'running')
    .map(({ initiative, option }) => ({ key: initiative.key, cost: option.oneOffCost.likely.minor }))
  return costs.toSorted((a, b) => b.cost - a.cost || (a.key < b.key ? -1 : 1))[0]?.key ?? null
}
