import type { Initiative } from '../../../domain/initiative.ts'
import type { Key } from '../../../domain/values/key.ts'
import type { InstantWhyNots } from '../../../solver/reasons/why-not-instant.ts'
import { explainInstantLoss } from '../../explain/explain-reasons.ts'
import { reasonsText } from '../../text/reasons.en.ts'
import { roadmapText as text } from '../../text/roadmap.en.ts'
import { Figure } from '../../ui/figure.tsx'
import { Band } from '../../ui/page-head.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import type { ShownPlan } from '../shown-plan.ts'
import type { Limits } from '../use-limits.ts'
import { useInstant } from './use-instant.ts'

type Props = { readonly plan: ShownPlan; readonly limits: Limits; readonly onOpen: (key: Key) => void }

/** What did not get in, each with about what having it would cost; the exact answer is in its panel. */
export function LeftOut({ plan, limits, onOpen }: Props) {
  const instant = useInstant(plan)
  const chosen = new Set(plan.schedule.map(({ initiative }) => initiative))
  const left = plan.question.business.initiatives.filter(
    ({ key, stage }) => !chosen.has(key) && stage !== 'stopped' && stage !== 'running',
  )
  if (left.length === 0) return null
  return (
    <Band title={`${text.leftOut} (${left.length})`} intro={reasonsText.leftOutIntro}>
      <ul className="list">
        {left.map((project) => (
          <LeftOutLine key={project.key} {...{ plan, limits, onOpen, project, instant }} />
        ))}
      </ul>
    </Band>
  )
}

type LineProps = Props & { readonly project: Initiative; readonly instant: InstantWhyNots | null }

function LeftOutLine({ plan, project, limits, instant, onOpen }: LineProps) {
  const { key, title, reason } = project
  return (
    <li>
      <div>
        <button type="button" className="link-button" onClick={() => onOpen(key)}>
          {title}
        </button>{' '}
        {limits.assumptions.forbidden.includes(key) && <StateWord tone="plain">{text.keptOut}</StateWord>}
        <div className="small">{instant && <Loss plan={plan} project={project} instant={instant} />}</div>
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

function Loss({ plan, project, instant }: Pick<LineProps, 'plan' | 'project'> & { readonly instant: InstantWhyNots }) {
  const found = instant.initiatives.find(({ initiative }) => initiative === project.key)
  if (found === undefined) return null
  switch (found.verdict) {
    case 'costs': {
      const { noise, isExact } = instant
      const worth = plan.value.total
      return (
        found.loss && (
          <Figure explanation={explainInstantLoss(project.title, { loss: found.loss, noise, worth, isExact })} />
        )
      )
    }
    case 'too-close':
      return reasonsText.tooClose
    case 'essential':
      return reasonsText.essential
    case 'impossible':
      return reasonsText.impossible
  }
}
