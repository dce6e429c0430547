import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Initiative } from '../../domain/initiative.ts'
import { whyInitiative } from '../../domain/roadmap/why-initiative.ts'
import type { Key } from '../../domain/values/key.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { useTitles } from '../app/titles.ts'
import { lanesText } from '../text/roadmap-lanes.en.ts'
import { roadmapText as text } from '../text/roadmap.en.ts'
import { SideSheet } from '../ui/side-sheet.tsx'
import { StartSelect, WaySelect } from './lanes/fix-selects.tsx'
import { MovePriceLine } from './lanes/move-price.tsx'
import { possibleStarts } from './lanes/possible-starts.ts'
import type { MovePrice } from './lanes/move.ts'
import type { Moves } from './lanes/use-moves.ts'
import { ReasonsView } from './reasons-view.tsx'
import type { ShownPlan } from './shown-plan.ts'
import type { Limits } from './use-limits.ts'
import { WhyNotView } from './why-not-view.tsx'

type Props = {
  readonly initiative: Key
  readonly plan: ShownPlan | null
  readonly limits: Limits
  readonly moves: Moves
  readonly price: MovePrice | null
  readonly onClose: () => void
}

/** Why a project is in the plan, or what having it would cost; and what to do about it. */
export function ProjectPanel(props: Props) {
  const { initiative, plan, onClose } = props
  const { business } = useLoaded()
  const titles = useTitles()
  const project = business.initiatives.find(({ key }) => key === initiative)
  const isChosen = plan?.schedule.some((line) => line.initiative === initiative) ?? false
  const reasons = useMemo(() => plan && whyInitiative(plan.question, plan.schedule, initiative), [plan, initiative])
  if (!project) return null
  const settled = { stopped: text.panel.stopped, running: text.panel.running }[project.stage as 'stopped' | 'running']
  return (
    <SideSheet
      onClose={onClose}
      title={isChosen ? text.why(titles.initiative(initiative)) : text.whyNotOf(titles.initiative(initiative))}
    >
      <div className="stack">
        <p className="muted">{project.reason}</p>
        {settled && !isChosen && <p>{settled}</p>}
        {project.options.length === 0 && <p>{text.panel.noOption}</p>}
        {plan && project.options.length > 0 && !project.underWay && <Fixing {...props} plan={plan} project={project} />}
        {plan && reasons && <ReasonsView plan={plan} reasons={reasons} />}
        {plan && !isChosen && !settled && project.options.length > 0 && (
          <WhyNotView plan={plan} initiative={initiative} />
        )}
        <Actions {...props} />
      </div>
    </SideSheet>
  )
}

/** Where it starts and how it is done, fixed or left to the plan, and what the last change costs. */
function Fixing({
  plan,
  project,
  limits,
  moves,
  price,
}: Props & { readonly plan: ShownPlan; readonly project: Initiative }) {
  const starts = useMemo(() => possibleStarts(plan.question), [plan.question])
  const { pinned } = limits.assumptions
  const isOfThis = price?.move.initiative === project.key
  return (
    <div className="stack tight no-print">
      <div className="fields">
        <div className="stack tight">
          <span className="field-label">{lanesText.startIn}</span>
          <StartSelect project={project} plan={plan} pinned={pinned} starts={starts} moves={moves} />
        </div>
        <div className="stack tight">
          <span className="field-label">{lanesText.way}</span>
          <WaySelect project={project} plan={plan} pinned={pinned} moves={moves} />
        </div>
      </div>
      <MovePriceLine price={isOfThis ? price : null} titles={plan.titles} onUndo={moves.undo} />
    </div>
  )
}

function Actions({ initiative, limits, moves, onClose }: Props) {
  const { org } = useLoaded()
  const { pinned, forbidden } = limits.assumptions
  const isPinned = pinned.some((pin) => pin.initiative === initiative)
  const isForbidden = forbidden.includes(initiative)
  const act = (how: (key: Key) => void): void => {
    how(initiative)
    onClose()
  }
  return (
    <div className="row sub">
      {!isPinned && (
        <button type="button" className="button" onClick={() => act(moves.keepIn)}>
          {text.panel.keepIn}
        </button>
      )}
      {!isForbidden && (
        <button type="button" className="button" onClick={() => act(moves.leaveOut)}>
          {text.panel.keepOut}
        </button>
      )}
      {(isPinned || isForbidden) && (
        <button type="button" className="button" onClick={() => act(moves.release)}>
          {text.panel.letDecide}
        </button>
      )}
      <Link to="/o/$org/projects" params={{ org }} search={{ open: initiative }} className="button">
        {text.panel.edit}
      </Link>
    </div>
  )
}
