import type { Key } from '../../domain/values/key.ts'
import { quartersBetween } from '../../domain/values/quarter.ts'
import type { RoadmapQuarter } from '../../domain/roadmap/roadmap-quarters.ts'
import { majorOf } from '../../domain/values/money.ts'
import { roadmapLanes } from '../../pictures/roadmap-lanes.ts'
import type { LaneBar, QuarterAmount, QuarterRow } from '../../pictures/roadmap-lanes.ts'
import { explainLeft, explainSpent } from '../explain/explain-quarter.ts'
import { explainRoadmapText } from '../text/explain-roadmap.en.ts'
import { roadmapText as text } from '../text/roadmap.en.ts'
import { useExplain } from '../ui/explanation.ts'
import { formatExactMoney, formatMoney, formatNumber, formatQuarter } from '../ui/format.ts'
import { PictureView } from '../ui/picture-view.tsx'
import { projectOf, triesNew } from './shown-plan.ts'
import type { ShownPlan } from './shown-plan.ts'

/** Two lanes by quarter, with money and people under them. A click opens the project or the figure. */
export function PlanLanes({ plan, onOpen }: { readonly plan: ShownPlan; readonly onOpen: (key: Key) => void }) {
  const explain = useExplain()
  const { quarters, schedule, titles, question } = plan
  const pick = (subject: string): void => {
    const [row, quarter] = subject.split('/')
    const found = quarters.find((one) => one.quarter === quarter)
    if (!found) onOpen(subject)
    else explain(row === 'spent' ? explainSpent(found, titles) : explainLeft(found))
  }
  const bars = schedule.flatMap((line) => barOf(plan, line))
  return (
    <div className="stack tight">
      <PictureView
        onPick={pick}
        draw={(widthPx) =>
          roadmapLanes({
            title: text.lanes,
            description: text.lanesDescription(schedule.length, question.assumptions.quarterCount),
            quarters: quarters.map(({ quarter }) => formatQuarter(quarter)),
            bars,
            rows: rowsOf(plan),
            lanes: text.lane,
            widthPx,
          })
        }
      />
      {bars.some(({ essential }) => essential) && <p className="small muted">{text.essentialMark}</p>}
    </div>
  )
}

function barOf(plan: ShownPlan, line: ShownPlan['schedule'][number]): LaneBar[] {
  const found = projectOf(plan, line)
  if (!found) return []
  const { firstQuarter } = plan.question.assumptions
  const { project, option } = found
  return [
    {
      key: project.key,
      title: project.title,
      start: Math.max(0, quartersBetween(firstQuarter, line.start)),
      goLive: quartersBetween(firstQuarter, line.goLive),
      triesNew: triesNew(project),
      essential: project.essential,
      hint: `${project.title}. ${text.panel.inPlan(option.title, formatQuarter(line.start), formatQuarter(line.goLive))}`,
    },
  ]
}

function rowsOf({ quarters, titles, question }: ShownPlan): QuarterRow[] {
  const floor = question.assumptions.cashFloor ?? question.business.organization.cashFloor
  const money = quarters.map((quarter): QuarterAmount => {
    const there = quarter.carriedIn.minor + quarter.budget.minor + quarter.savingsReturned.minor
    const limit = { minor: Math.max(0, there - floor.minor), currency: quarter.spent.currency }
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
  const left = quarters.map((quarter): QuarterAmount => ({
    subject: `left/${quarter.quarter}`,
    used: majorOf(quarter.pot),
    limit: null,
    words: formatMoney(quarter.pot),
    hint: `${explainRoadmapText.left(formatQuarter(quarter.quarter))}: ${formatExactMoney(quarter.pot)}`,
  }))
  return [
    { title: text.rows.spent, amounts: money },
    { title: text.rows.left, amounts: left },
    { title: text.rows.people, amounts: quarters.map((quarter) => peopleIn(quarter)) },
    { title: text.rows.change, amounts: quarters.map((quarter) => changeIn(quarter, titles.team)) },
  ]
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
    words: text.load(busiest.role, used, most),
    hint: text.days(busiest.role, used, most),
  }
}

function changeIn({ changeLoad }: RoadmapQuarter, name: (team: Key) => string): QuarterAmount {
  const share = ({ used, cap }: RoadmapQuarter['changeLoad'][number]): number => used / (cap ?? 1)
  const [busiest] = changeLoad.filter(({ cap }) => cap !== null && cap > 0).toSorted((a, b) => share(b) - share(a))
  if (!busiest || busiest.used === 0) return idle
  const words = text.load(name(busiest.team), formatNumber(busiest.used, 2), formatNumber(busiest.cap ?? 0, 2))
  return { subject: null, used: share(busiest), limit: 1, words, hint: words }
}

const idle: QuarterAmount = { subject: null, used: 0, limit: 1, words: '–', hint: '–' }
