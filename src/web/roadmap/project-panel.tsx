import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { whyInitiative } from '../../domain/roadmap/why-initiative.ts'
import type { Key } from '../../domain/values/key.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { useTitles } from '../app/titles.ts'
import { roadmapText as text } from '../text/roadmap.en.ts'
import { SideSheet } from '../ui/side-sheet.tsx'
import { ReasonsView } from './reasons-view.tsx'
import type { ShownPlan } from './shown-plan.ts'
import type { Limits } from './use-limits.ts'
import { WhyNotView } from './why-not-view.tsx'

type Props = {
  readonly initiative: Key
  readonly plan: ShownPlan | null
  readonly limits: Limits
  readonly onClose: () => void
}

/** Why a project is in the plan, or what having it would cost; and what to do about it. */
export function ProjectPanel({ initiative, plan, limits, onClose }: Props) {
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
        {plan && reasons && <ReasonsView plan={plan} reasons={reasons} />}
        {plan && !isChosen && !settled && project.options.length > 0 && (
          <WhyNotView plan={plan} initiative={initiative} />
        )}
        <Actions initiative={initiative} limits={limits} onClose={onClose} plan={plan} />
      </div>
    </SideSheet>
  )
}

function Actions({ initiative, limits, onClose }: Props) {
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
        <button type="button" className="button" onClick={() => act(limits.pin)}>
          {text.panel.keepIn}
        </button>
      )}
      {!isForbidden && (
        <button type="button" className="button" onClick={() => act(limits.forbid)}>
          {text.panel.keepOut}
        </button>
      )}
      {(isPinned || isForbidden) && (
        <button type="button" className="button" onClick={() => act(limits.release)}>
          {text.panel.letDecide}
        </button>
      )}
      <Link to="/o/$org/projects" params={{ org }} search={{ open: initiative }} className="button">
        {text.panel.edit}
      </Link>
    </div>
  )
}
