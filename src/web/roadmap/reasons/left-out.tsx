import type { Initiative } from '../../../domain/initiative.ts'
import type { Key } from '../../../domain/values/key.ts'
import { whyNotAll } from '../../../solver/reasons/why-not-all.ts'
import { whyNotInstant } from '../../../solver/reasons/why-not-instant.ts'
import type { InstantWhyNots } from '../../../solver/reasons/why-not-instant.ts'
import type { WhyNotAnswer } from '../../../solver/roadmap-answer.ts'
import { reasonsText } from '../../text/reasons.en.ts'
import { roadmapText as text } from '../../text/roadmap.en.ts'
import { Band } from '../../ui/page-head.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import type { ShownPlan } from '../shown-plan.ts'
import { reasonsSolver } from '../solver.ts'
import type { Limits } from '../use-limits.ts'
import { ExactLoss, InstantLoss } from './losses.tsx'
import { useAtOnce } from './use-at-once.ts'
import { useWorkedOut } from './use-worked-out.ts'
import { WithoutEach } from './without-each.tsx'
import { WorkOutBar } from './work-out-bar.tsx'

type Props = { readonly plan: ShownPlan; readonly limits: Limits; readonly onOpen: (key: Key) => void }

type Exact = ReadonlyMap<Key, WhyNotAnswer>

/** About what having each project that is left out would cost, and being without each that is in; exact for all at once when asked. */
export function LeftOut({ plan, limits, onOpen }: Props) {
  const { question, schedule } = plan
  const instant = useAtOnce(plan, whyNotInstant)
  const exact = useWorkedOut<Exact>(plan, async ({ signal, onDone }) => {
    const found = new Map<Key, WhyNotAnswer>()
    const onAnswer = (key: Key, answer: WhyNotAnswer, done: { readonly count: number; readonly of: number }): void => {
      found.set(key, answer)
      onDone(done, new Map(found))
    }
    return whyNotAll({ question, plan }, { solver: reasonsSolver(), signal, onAnswer })
  })
  const chosen = new Set(schedule.map(({ initiative }) => initiative))
  const left = question.business.initiatives.filter(
    ({ key, stage }) => !chosen.has(key) && stage !== 'stopped' && stage !== 'running',
  )
  return (
    <>
      {left.length > 0 && (
        <Band title={`${text.leftOut} (${left.length})`} intro={reasonsText.leftOutIntro}>
          <WorkOutBar work={exact} label={reasonsText.allExact} words={reasonsText.allExact} />
          <ul className="list">
            {left.map((project) => (
              <LeftOutLine key={project.key} {...{ plan, limits, onOpen, project, instant, exact: exact.result }} />
            ))}
          </ul>
        </Band>
      )}
      {instant && <WithoutEach plan={plan} instant={instant} onOpen={onOpen} />}
    </>
  )
}

type LineProps = Props & {
  readonly project: Initiative
  readonly instant: InstantWhyNots | null
  readonly exact: Exact | null
}

function LeftOutLine({ plan, project, limits, instant, exact, onOpen }: LineProps) {
  const { key, title, reason } = project
  const answer = exact?.get(key)
  return (
    <li>
      <div>
        <button type="button" className="link-button" onClick={() => onOpen(key)}>
          {title}
        </button>{' '}
        {limits.assumptions.forbidden.includes(key) && <StateWord tone="plain">{text.keptOut}</StateWord>}
        <div className="small">
          {answer ? (
            <ExactLoss plan={plan} project={project} answer={answer} />
          ) : (
            instant && <InstantLoss plan={plan} project={project} instant={instant} />
          )}
        </div>
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
