import type { ScheduledInitiative } from '../roadmap.ts'
import type { Key } from '../values/key.ts'
import type { Money } from '../values/money.ts'
import type { Quarter } from '../values/quarter.ts'
import type { Share } from '../values/share.ts'
import { planLedger } from './plan-ledger.ts'
import type { LedgerLine, LedgerQuarter } from './plan-ledger.ts'
import { planSettings } from './plan-settings.ts'
import type { PlanSettings } from './plan-settings.ts'
import type { RoadmapQuestion } from './roadmap-question.ts'

/** One quarter of a plan as the page and the command line show it. */
export type RoadmapQuarter = {
  readonly quarter: Quarter
  /** New money of this quarter. */
  readonly budget: Money
  readonly carriedIn: Money
  /** By initiative, in the order of the schedule; one-off and running cost. */
  readonly spend: readonly { readonly initiative: Key; readonly amount: Money }[]
  readonly spent: Money
  /** Savings felt, and the part of them that returns to the pot. */
  readonly savings: Money
  readonly savingsReturned: Money
  readonly income: Money
  /** The technology pot at the end. */
  readonly pot: Money
  /** The firm's own cash at the end; null without a cash forecast. */
  readonly firmCash: Money | null
  /** Null where no team states days for the role: it is not limited. */
  readonly roleDays: readonly { readonly role: Key; readonly used: number; readonly available: number | null }[]
  /** Null where the team has no cap. */
  readonly changeLoad: readonly { readonly team: Key; readonly used: number; readonly cap: number | null }[]
  /** Share of the money spent this quarter that tries new things; null when nothing is spent. */
  readonly exploreShare: Share | null
  /** Under way in this quarter, and live from this quarter on. */
  readonly underWay: readonly Key[]
  readonly goesLive: readonly Key[]
}

/** The books of a plan by quarter: money, people and what happens. [RDM-4] [RDM-9] [RDM-12] */
export function roadmapQuarters(
  question: RoadmapQuestion,
  schedule: readonly ScheduledInitiative[],
): readonly RoadmapQuarter[] {
  const settings = planSettings(question)
  const { lines, quarters } = planLedger(question)(schedule)
  return quarters.map((ledger, place) => ({
    ...moneyOf(question, ledger),
    ...spendOf(question, lines, place),
    roleDays: roleDaysOf(settings, ledger, place),
    changeLoad: changeLoadOf(question, { settings, ledger, place }),
    underWay: lines
      .filter(({ start, goLive }) => start <= place && place < goLive)
      .map(({ initiative }) => initiative.key),
    goesLive: lines.filter(({ goLive }) => goLive === place).map(({ initiative }) => initiative.key),
  }))
}

function moneyOf({ business }: RoadmapQuestion, ledger: LedgerQuarter) {
  const money = (minor: number): Money => ({ minor: Math.round(minor) || 0, currency: business.organization.currency })
  return {
    quarter: ledger.quarter,
    budget: money(ledger.budget),
    carriedIn: money(ledger.carriedIn),
    spent: money(ledger.spend),
    savings: money(ledger.savings),
    savingsReturned: money(ledger.savingsReturned),
    income: money(ledger.income),
    pot: money(ledger.pot),
    firmCash: ledger.firmCash === null ? null : money(ledger.firmCash),
  }
}

function spendOf({ business }: RoadmapQuestion, lines: readonly LedgerLine[], place: number) {
  const { currency } = business.organization
  const paid = lines.map(({ initiative, flows }) => ({ initiative, minor: flows[place]?.spend ?? 0 }))
  const total = paid.reduce((sum, { minor }) => sum + minor, 0)
  const exploring = paid.reduce((sum, { initiative, minor }) => sum + minor * initiative.exploreShare, 0)
  return {
    spend: paid
      .filter(({ minor }) => minor !== 0)
      .map(({ initiative, minor }) => ({ initiative: initiative.key, amount: { minor, currency } })),
    exploreShare: total > 0 ? exploring / total : null,
  }
}

function roleDaysOf(
  { roleDays: available }: PlanSettings,
  { roleDays }: LedgerQuarter,
  place: number,
): RoadmapQuarter['roleDays'] {
  const roles = [...new Set([...available.keys(), ...roleDays.keys()])].toSorted()
  return roles.map((role) => ({ role, used: roleDays.get(role) ?? 0, available: available.get(role)?.[place] ?? null }))
}

function changeLoadOf(
  { business }: RoadmapQuestion,
  { settings, ledger, place }: { settings: PlanSettings; ledger: LedgerQuarter; place: number },
): RoadmapQuarter['changeLoad'] {
  return business.teams
    .map(({ key }) => ({
      team: key,
      used: ledger.changeLoad.get(key) ?? 0,
      cap: settings.changeCaps.get(key)?.[place] ?? null,
    }))
    .filter(({ used, cap }) => used > 0 || cap !== null)
}
