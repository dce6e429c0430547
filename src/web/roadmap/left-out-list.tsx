import type { Initiative } from '../../domain/initiative.ts'
import type { Key } from '../../domain/values/key.ts'
import { roadmapText as text } from '../text/roadmap.en.ts'
import { Band } from '../ui/page-head.tsx'
import { StateWord } from '../ui/state-word.tsx'
import { notInPlan } from './lanes/shelf.tsx'
import type { ShownPlan } from './shown-plan.ts'
import type { Limits } from './use-limits.ts'

type Props = { readonly plan: ShownPlan; readonly limits: Limits; readonly onOpen: (key: Key) => void }

/** What did not get in, and the way to why not. */
export function LeftOutList({ plan, limits, onOpen }: Props) {
  const left = notInPlan(plan)
  if (left.length === 0) return null
  return (
    <Band title={`${text.leftOut} (${left.length})`} intro={text.leftOutIntro}>
      <ul className="list">
        {left.map((project) => (
          <LeftOut key={project.key} project={project} limits={limits} onOpen={onOpen} />
        ))}
      </ul>
    </Band>
  )
}

function LeftOut({ project, limits, onOpen }: Omit<Props, 'plan'> & { readonly project: Initiative }) {
  const { key, title, reason } = project
  return (
    <li>
      <div>
        <button type="button" className="link-button" onClick={() => onOpen(key)}>
          {title}
        </button>{' '}
        {limits.assumptions.forbidden.includes(key) && <StateWord tone="plain">{text.keptOut}</StateWord>}
        <div className="small muted">{reason}</div>
      </div>
      <button
        type="button"
        className="button small no-print"
        aria-label={`${text.whyNot.title} ${title}`}
        onClick={() => onOpen(key)}
      >
        {text.whyNot.title}
      </button>
    </li>
  )
}
