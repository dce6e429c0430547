import { memo, useMemo } from 'react'
import type { Initiative } from '../../../domain/initiative.ts'
import type { RoadmapAssumptions } from '../../../domain/roadmap.ts'
import type { Key } from '../../../domain/values/key.ts'
import type { Quarter } from '../../../domain/values/quarter.ts'
import { explainProjectCost, explainReasons } from '../../explain/explain-project.ts'
import { lanesText as text } from '../../text/roadmap-lanes.en.ts'
import { roadmapText } from '../../text/roadmap.en.ts'
import { Figure } from '../../ui/figure.tsx'
import { formatQuarter } from '../../ui/format.ts'
import { StateWord } from '../../ui/state-word.tsx'
import { projectOf, triesNew } from '../shown-plan.ts'
import type { ShownPlan } from '../shown-plan.ts'
import { StartSelect, WaySelect } from './fix-selects.tsx'
import { possibleStarts } from './possible-starts.ts'
import { notInPlan } from './shelf.tsx'
import type { Moves } from './use-moves.ts'

type Props = {
  readonly plan: ShownPlan
  readonly fixed: Pick<RoadmapAssumptions, 'pinned' | 'forbidden'>
  readonly moves: Moves
  readonly onOpen: (key: Key) => void
}

/** What the picture shows, one row a project: what is in the plan, then what is not. */
export const PlanTable = memo(({ plan, fixed, moves, onOpen }: Props) => {
  const starts = useMemo(() => possibleStarts(plan.question), [plan.question])
  const chosen = plan.schedule.flatMap((line) => projectOf(plan, line)?.project ?? [])
  const label = `${roadmapText.inPlan} (${plan.schedule.length})`
  return (
    <div className="table-wrap plan-table" tabIndex={0} role="region" aria-label={label}>
      <table>
        <caption>{text.tableCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{roadmapText.project}</th>
            <th scope="col">{text.columns.state}</th>
            <th scope="col">{text.columns.lane}</th>
            <th scope="col">{roadmapText.how}</th>
            <th scope="col">{text.startIn}</th>
            <th scope="col">{text.columns.live}</th>
            <th scope="col" className="number">
              {roadmapText.cost}
            </th>
            <th scope="col" className="number">
              {roadmapText.worth}
            </th>
            {plan.quarters.map(({ quarter }) => (
              <th key={quarter} scope="col" className="quarter">
                {formatQuarter(quarter)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...chosen, ...notInPlan(plan)].map((project) => (
            <tr key={project.key}>
              <th scope="row">
                <button type="button" className="link-button" onClick={() => onOpen(project.key)}>
                  {project.title}
                </button>
                {project.essential && <div className="small muted">{roadmapText.essential}</div>}
              </th>
              <td className="nowrap">
                <StateCell project={project} plan={plan} fixed={fixed} moves={moves} />
              </td>
              <td className="nowrap">{triesNew(project) ? roadmapText.lane.tryNew : roadmapText.lane.runBetter}</td>
              <td>
                {project.underWay ? (
                  <span className="small muted">
                    {project.options.find(({ key }) => key === project.underWay?.option)?.title}
                  </span>
                ) : (
                  <WaySelect project={project} plan={plan} pinned={fixed.pinned} moves={moves} />
                )}
              </td>
              <td className="nowrap">
                {project.underWay ? (
                  formatQuarter(project.underWay.start)
                ) : (
                  <StartSelect project={project} plan={plan} pinned={fixed.pinned} starts={starts} moves={moves} />
                )}
              </td>
              <MoneyCells project={project} plan={plan} />
              <QuarterCells project={project} plan={plan} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
})
PlanTable.displayName = 'PlanTable'

function StateCell({ project, plan, fixed, moves }: Omit<Props, 'onOpen'> & { readonly project: Initiative }) {
  const { key, title, underWay } = project
  const isPinned = fixed.pinned.some(({ initiative }) => initiative === key)
  const isOut = fixed.forbidden.includes(key)
  const isIn = plan.schedule.some(({ initiative }) => initiative === key)
  if (underWay) return <StateWord tone="plain">{text.state.underWay}</StateWord>
  if (!isPinned && !isOut) return <span className="small">{isIn ? text.state.free : text.state.notIn}</span>
  return (
    <span className="row">
      <StateWord tone="plain">
        <span aria-hidden="true">{isPinned ? '◆' : '⊘'}</span>
        {isPinned ? text.state.fixed : text.state.out}
      </StateWord>
      <button
        type="button"
        className="chip-button no-print"
        aria-label={text.release(title)}
        onClick={() => moves.release(key)}
      >
        ✕
      </button>
    </span>
  )
}

type CellProps = { readonly project: Initiative; readonly plan: ShownPlan }

function MoneyCells({ project: { key }, plan }: CellProps) {
  const line = plan.schedule.find(({ initiative }) => initiative === key)
  const why = plan.reasons.get(key)
  const option = line && projectOf(plan, line)?.option
  return (
    <>
      <td className="nowrap">{line ? formatQuarter(line.goLive) : '–'}</td>
      <td className="number">
        {why && option ? <Figure explanation={explainProjectCost(why, option, plan.titles)} /> : '–'}
      </td>
      <td className="number">{why ? <Figure explanation={explainReasons(why, plan.titles)} /> : '–'}</td>
    </>
  )
}

/** Where the bar of the picture stands: a filled square while under way, a dot while live. */
function QuarterCells({ project: { key }, plan }: CellProps) {
  const line = plan.schedule.find(({ initiative }) => initiative === key)
  const signOf = (quarter: Quarter): keyof typeof signs => {
    if (!line || quarter < line.start) return 'none'
    return quarter < line.goLive ? 'work' : 'live'
  }
  return plan.quarters.map(({ quarter }) => {
    const sign = signOf(quarter)
    return (
      <td key={quarter} className={`quarter ${sign}`}>
        <span aria-hidden="true">{signs[sign]}</span>
        <span className="hidden-text">{text.cell[sign]}</span>
      </td>
    )
  })
}

const signs = { work: '■', live: '·', none: '' } as const
