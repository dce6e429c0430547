import type { RoadmapQuarter } from '../../../domain/roadmap/roadmap-quarters.ts'
import { planSettings } from '../../../domain/roadmap/plan-settings.ts'
import type { Key } from '../../../domain/values/key.ts'
import { majorOf } from '../../../domain/values/money.ts'
import type { QuarterAmount, QuarterRow } from '../../../pictures/roadmap-lanes.ts'
import { explainRoadmapText } from '../../text/explain-roadmap.en.ts'
import { lanesText } from '../../text/roadmap-lanes.en.ts'
import { roadmapText as text } from '../../text/roadmap.en.ts'
import { formatExactMoney, formatMoney, formatNumber, formatPercent, formatQuarter } from '../../ui/format.ts'
import type { ShownPlan } from '../shown-plan.ts'

/** Money and people under the lanes, quarter by quarter. */
export function quarterRows({ quarters, titles, question }: ShownPlan): QuarterRow[] {
  // With what is kept in reserve on top of the floor, in its quarter.
  const { potFloors } = planSettings(question)
  const money = quarters.map((quarter, place): MoneyAmount => {
    const there = quarter.carriedIn.minor + quarter.budget.minor + quarter.savingsReturned.minor
    const limit = { minor: Math.max(0, there - (potFloors[place] ?? 0)), currency: quarter.spent.currency }
    return {
      subject: `spent/${quarter.quarter}`,
      used: majorOf(quarter.spent),
      limit: majorOf(limit),
      words: formatMoney(quarter.spent),
      hint: text.rowHint(text.rows.spent, formatQuarter(quarter.quarter), [
        formatExactMoney(quarter.spent),
        formatExactMoney(limit),
      ]),
    }
  })
  const left = quarters.map((quarter): MoneyAmount => ({
    subject: `left/${quarter.quarter}`,
    used: majorOf(quarter.pot),
    limit: null,
    words: formatMoney(quarter.pot),
    hint: `${explainRoadmapText.left(formatQuarter(quarter.quarter))}: ${formatExactMoney(quarter.pot)}`,
  }))
  const { currency } = question.business.organization
  return [
    moneyRow({ title: text.rows.spent, amounts: money }, currency),
    moneyRow({ title: text.rows.left, amounts: left }, currency),
    ...(quarters.some(({ firmCash }) => firmCash !== null)
      ? [moneyRow({ title: text.books.cash, amounts: quarters.map(cashIn) }, currency)]
      : []),
    { ...rowNotes.people, amounts: quarters.map((quarter) => peopleIn(quarter)) },
    { ...rowNotes.change, amounts: quarters.map((quarter) => changeIn(quarter, titles.team)) },
  ]
}

type MoneyAmount = Omit<QuarterAmount, 'short'>

const { people, change } = text.rows
const rowNotes = {
  people: { title: people, note: lanesText.ofDays, shortNote: lanesText.percentOfDays },
  change: { title: change, note: lanesText.ofCap, shortNote: lanesText.percentOfCap },
}

/** Where there is little room, all amounts of a row are in the unit that leaves the largest at most three figures before the point. */
function moneyRow(
  { title, amounts }: { readonly title: string; readonly amounts: readonly MoneyAmount[] },
  currency: string,
): QuarterRow {
  const most = Math.max(...amounts.map(({ used }) => Math.abs(used)))
  const unit = [1, 1e3, 1e6, 1e9].find((one) => most / one < 1000) ?? 1e9
  const short = (amount: number): string => formatNumber(amount / unit, Math.abs(amount / unit) < 10 ? 1 : 0)
  return {
    title,
    note: '',
    shortNote: lanesText.unit(unit, currency),
    amounts: amounts.map((amount) => ({ ...amount, short: short(amount.used) })),
  }
}

function cashIn(quarter: RoadmapQuarter): MoneyAmount {
  const { firmCash } = quarter
  if (firmCash === null) return idle
  const hint = `${text.books.cash}, ${formatQuarter(quarter.quarter)}: ${formatExactMoney(firmCash)}`
  return {
    subject: `cash/${quarter.quarter}`,
    used: majorOf(firmCash),
    limit: null,
    words: formatMoney(firmCash),
    hint,
  }
}

/** The role nearest to its limit. */
function peopleIn({ roleDays }: RoadmapQuarter): QuarterAmount {
  const limited = roleDays.filter(({ available }) => available !== null && available > 0)
  const share = ({ used, available }: (typeof limited)[number]): number => used / (available ?? 1)
  const [busiest] = limited.toSorted((a, b) => share(b) - share(a))
  if (!busiest || busiest.used === 0) return idle
  const [used, most] = [formatNumber(busiest.used), formatNumber(busiest.available ?? 0)]
  return {
    subject: null,
    used: share(busiest),
    limit: 1,
    words: lanesText.used(lanesText.role(busiest.role), formatPercent(share(busiest))),
    short: formatNumber(share(busiest) * 100, 0),
    hint: text.days(lanesText.role(busiest.role), used, most),
  }
}

function changeIn({ changeLoad }: RoadmapQuarter, name: (team: Key) => string): QuarterAmount {
  const share = ({ used, cap }: RoadmapQuarter['changeLoad'][number]): number => used / (cap ?? 1)
  const [busiest] = changeLoad.filter(({ cap }) => cap !== null && cap > 0).toSorted((a, b) => share(b) - share(a))
  if (!busiest || busiest.used === 0) return idle
  const given = [name(busiest.team), formatNumber(busiest.used, 2), formatNumber(busiest.cap ?? 0, 2)] as const
  return {
    subject: null,
    used: share(busiest),
    limit: 1,
    words: lanesText.used(name(busiest.team), formatPercent(share(busiest))),
    short: formatNumber(share(busiest) * 100, 0),
    hint: text.load(...given),
  }
}

const idle: QuarterAmount = { subject: null, used: 0, limit: 1, words: '–', short: '–', hint: lanesText.idle }
