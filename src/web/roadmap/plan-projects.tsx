import { memo, useMemo } from 'react'
import type { ScheduledInitiative } from '../../domain/roadmap.ts'
import type { Key } from '../../domain/values/key.ts'
import { explainProjectCost, explainReasons } from '../explain/explain-project.ts'
import { sectionsText } from '../text/roadmap-sections.en.ts'
import { roadmapText as text } from '../text/roadmap.en.ts'
import { Figure } from '../ui/figure.tsx'
import { formatQuarter } from '../ui/format.ts'
import { Fold } from '../ui/fold.tsx'
import { PagedTable } from '../ui/paged-table.tsx'
import type { Column } from '../ui/paged-table.tsx'
import { StateWord } from '../ui/state-word.tsx'
import { projectOf, triesNew } from './shown-plan.ts'
import type { ShownPlan } from './shown-plan.ts'
import type { Limits } from './use-limits.ts'

type Props = {
  readonly plan: ShownPlan
  readonly pinned: Limits['assumptions']['pinned']
  readonly onOpen: (key: Key) => void
}

/** The plan as a list. */
export const PlanProjects = memo(({ plan, pinned, onOpen }: Props) => {
  const columns = useMemo(() => columnsOf({ plan, pinned, onOpen }), [plan, pinned, onOpen])
  return (
    <Fold title={`${text.inPlan} (${plan.schedule.length})`} inside={sectionsText.inside.inPlan} isOpenAtFirst>
      {plan.schedule.length === 0 ? (
        <p className="muted">{text.nothingFits}</p>
      ) : (
        <PagedTable
          caption={text.inPlanIntro}
          columns={columns}
          rows={plan.schedule}
          keyOf={({ initiative }) => initiative}
          startSort={{ key: 'starts', isDown: false }}
        />
      )}
    </Fold>
  )
})
PlanProjects.displayName = 'PlanProjects'

function columnsOf({ plan, pinned, onOpen }: Props): readonly Column<ScheduledInitiative>[] {
  const { titles, reasons } = plan
  const laneOf = (line: ScheduledInitiative): string => {
    const found = projectOf(plan, line)
    return found && triesNew(found.project) ? text.lane.tryNew : text.lane.runBetter
  }
  return [
    {
      key: 'project',
      title: text.project,
      by: ({ initiative }) => titles.initiative(initiative),
      show: ({ initiative }) => <ProjectName initiative={initiative} plan={plan} pinned={pinned} onOpen={onOpen} />,
    },
    {
      key: 'how',
      title: text.how,
      by: (line) => projectOf(plan, line)?.option.title ?? '',
      isOptional: true,
      show: (line) => <span className="small muted">{projectOf(plan, line)?.option.title}</span>,
    },
    {
      key: 'lane',
      title: text.lanesColumn,
      by: laneOf,
      isOptional: true,
      show: (line) => <span className="nowrap">{laneOf(line)}</span>,
    },
    {
      key: 'starts',
      title: text.starts,
      by: ({ start }) => start,
      show: ({ start }) => <span className="nowrap">{formatQuarter(start)}</span>,
    },
    {
      key: 'live',
      title: text.goesLive,
      by: ({ goLive }) => goLive,
      isOptional: true,
      show: ({ goLive }) => <span className="nowrap">{formatQuarter(goLive)}</span>,
    },
    {
      key: 'cost',
      title: text.cost,
      isNumber: true,
      isOptional: true,
      by: ({ initiative }) => reasons.get(initiative)?.spend.minor ?? 0,
      show: (line) => {
        const [why, found] = [reasons.get(line.initiative), projectOf(plan, line)]
        return why && found && <Figure explanation={explainProjectCost(why, found.option, titles)} />
      },
    },
    {
      key: 'worth',
      title: text.worth,
      isNumber: true,
      by: ({ initiative }) => reasons.get(initiative)?.total.minor ?? 0,
      show: ({ initiative }) => {
        const why = reasons.get(initiative)
        return why && <Figure explanation={explainReasons(why, titles)} />
      },
    },
  ]
}

function ProjectName({ initiative, plan, pinned, onOpen }: Props & { readonly initiative: Key }) {
  const project = plan.question.business.initiatives.find(({ key }) => key === initiative)
  const isPinned = pinned.some((pin) => pin.initiative === initiative)
  return (
    <>
      <button type="button" className="link-button" onClick={() => onOpen(initiative)}>
        {plan.titles.initiative(initiative)}
      </button>
      <div className="row">
        {project?.essential && <StateWord tone="plain">{text.essential}</StateWord>}
        {project?.underWay && <StateWord tone="plain">{text.already}</StateWord>}
        {isPinned && <StateWord tone="plain">{text.fixed}</StateWord>}
      </div>
    </>
  )
}
