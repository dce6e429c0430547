import { memo, useMemo } from 'react'
import type { RoadmapAssumptions } from '../../domain/roadmap.ts'
import type { InstantWhyNots } from '../../solver/reasons/why-not-instant.ts'
import type { Key } from '../../domain/values/key.ts'
import { quartersBetween } from '../../domain/values/quarter.ts'
import { roadmapLanes } from '../../pictures/roadmap-lanes.ts'
import type { LaneBar, LanesPicture } from '../../pictures/roadmap-lanes.ts'
import { explainCash, explainLeft, explainSpent } from '../explain/explain-quarter.ts'
import { lanesText } from '../text/roadmap-lanes.en.ts'
import { roadmapText as text } from '../text/roadmap.en.ts'
import { useExplain } from '../ui/explanation.ts'
import { formatQuarter } from '../ui/format.ts'
import { LanesBoard } from './lanes/lanes-board.tsx'
import { quarterRows } from './lanes/quarter-rows.ts'
import type { MovePrice } from './lanes/move.ts'
import type { Moves } from './lanes/use-moves.ts'
import { projectOf, triesNew } from './shown-plan.ts'
import type { ShownPlan } from './shown-plan.ts'

type Props = {
  readonly plan: ShownPlan
  readonly fixed: Pick<RoadmapAssumptions, 'pinned' | 'forbidden'>
  readonly instant: InstantWhyNots | null
  readonly moves: Moves
  readonly price: MovePrice | null
  readonly onOpen: (key: Key) => void
}

/** Two lanes by quarter, with money and people under them. Bars are moved by hand; a click opens the project or the figure. */
export const PlanLanes = memo(({ plan, fixed, instant, moves, price, onOpen }: Props) => {
  const explain = useExplain()
  const draw = useMemo(() => drawing(plan, fixed), [plan, fixed])
  const pickFigure = (subject: string): void => {
    const [row, quarter] = subject.split('/')
    const found = plan.quarters.find((one) => one.quarter === quarter)
    if (!found) return
    if (row === 'spent') explain(explainSpent(found, plan.titles))
    else if (row === 'cash' && found.firmCash) explain(explainCash(found, found.firmCash))
    else explain(explainLeft(found))
  }
  return (
    <LanesBoard
      plan={plan}
      fixed={fixed}
      instant={instant}
      draw={draw}
      moves={moves}
      price={price}
      onOpen={onOpen}
      onFigure={pickFigure}
    />
  )
})
PlanLanes.displayName = 'PlanLanes'

function drawing(plan: ShownPlan, fixed: Props['fixed']): (widthPx: number) => LanesPicture {
  const { quarters, schedule, question } = plan
  const pinned = new Set(fixed.pinned.map(({ initiative }) => initiative))
  const bars = schedule.flatMap((line) => barOf(plan, line, pinned))
  const rows = quarterRows(plan)
  return (widthPx) =>
    roadmapLanes({
      title: text.lanes,
      description: text.lanesDescription(schedule.length, question.assumptions.quarterCount),
      quarters: quarters.map(({ quarter }) => formatQuarter(quarter)),
      bars,
      rows,
      lanes: text.lane,
      widthPx,
    })
}

function barOf(plan: ShownPlan, line: ShownPlan['schedule'][number], pinned: ReadonlySet<Key>): LaneBar[] {
  const found = projectOf(plan, line)
  if (!found) return []
  const { firstQuarter } = plan.question.assumptions
  const { project, option } = found
  const began = line.start < firstQuarter
  const when = began
    ? lanesText.whenBegan(formatQuarter(line.goLive))
    : lanesText.when(formatQuarter(line.start), formatQuarter(line.goLive))
  const name = markedName(project.title, { began, isPinned: pinned.has(project.key) })
  const essential = project.essential ? lanesText.marks.essential : ''
  const lane = triesNew(project) ? text.lane.tryNew : text.lane.runBetter
  return [
    {
      key: project.key,
      name: `${essential}${name}`,
      start: Math.max(0, quartersBetween(firstQuarter, line.start)),
      goLive: quartersBetween(firstQuarter, line.goLive),
      triesNew: triesNew(project),
      began,
      hint: `${lanesText.barName(`${essential}${name}`, lane, when)}. ${option.title}`,
    },
  ]
}

function markedName(title: string, { began, isPinned }: { began: boolean; isPinned: boolean }): string {
  if (began) return lanesText.marks.began(title)
  return isPinned ? lanesText.marks.pinned(title) : title
}
