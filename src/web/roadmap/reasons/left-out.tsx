import { memo, useState } from 'react'
import type { Initiative } from '../../../domain/initiative.ts'
import type { Key } from '../../../domain/values/key.ts'
import { whyNotAll } from '../../../solver/reasons/why-not-all.ts'
import type { InstantWhyNots } from '../../../solver/reasons/why-not-instant.ts'
import type { WhyNotAnswer } from '../../../solver/roadmap-answer.ts'
import { reasonsText } from '../../text/reasons.en.ts'
import { lanesText } from '../../text/roadmap-lanes.en.ts'
import { roadmapText as text } from '../../text/roadmap.en.ts'
import { sectionsText } from '../../text/roadmap-sections.en.ts'
import { Fold, FoldIntro } from '../../ui/fold.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { MovePriceLine } from '../lanes/move-price.tsx'
import { notInPlan } from '../lanes/shelf.tsx'
import type { MovePrice } from '../lanes/move.ts'
import type { Moves } from '../lanes/use-moves.ts'
import type { ShownPlan } from '../shown-plan.ts'
import { reasonsSolver } from '../solver.ts'
import type { Limits } from '../use-limits.ts'
import { ExactLoss, InstantLoss } from './losses.tsx'
import { useWorkedOut } from './use-worked-out.ts'
import { WorkOutBar } from './work-out-bar.tsx'

type Props = {
  readonly plan: ShownPlan
  readonly forbidden: Limits['assumptions']['forbidden']
  readonly instant: InstantWhyNots | null
  readonly moves: Moves
  readonly price: MovePrice | null
  readonly onOpen: (key: Key) => void
}

type Exact = ReadonlyMap<Key, WhyNotAnswer>

/** What did not get in, each with about what having it would cost, and the way to have it; exact for all at once when asked. */
export const LeftOut = memo((props: Props) => {
  const { plan, moves, price } = props
  const [moved, setMoved] = useState<Key | null>(null)
  const exact = useWorkedOut<Exact>(plan, async ({ signal, onDone }) => {
    const found = new Map<Key, WhyNotAnswer>()
    const onAnswer = (key: Key, answer: WhyNotAnswer, done: { readonly count: number; readonly of: number }): void => {
      found.set(key, answer)
      onDone(done, new Map(found))
    }
    return whyNotAll({ question: plan.question, plan }, { solver: reasonsSolver(), signal, onAnswer })
  })
  const left = notInPlan(plan)
  const isMovedHere = price !== null && price.move.initiative === moved
  if (left.length === 0 && !isMovedHere) return null
  return (
    <Fold title={`${text.leftOut} (${left.length})`} inside={sectionsText.inside.leftOut} isOpenAtFirst>
      <FoldIntro>{reasonsText.leftOutIntro}</FoldIntro>
      {left.length > 0 && <WorkOutBar work={exact} label={reasonsText.allExact} words={reasonsText.allExact} />}
      {isMovedHere && <MovePriceLine price={price} titles={plan.titles} onUndo={moves.undo} />}
      <ul className="list">
        {left.map((project) => (
          <LeftOutLine key={project.key} {...props} project={project} exact={exact.result} onMove={setMoved} />
        ))}
      </ul>
    </Fold>
  )
})
LeftOut.displayName = 'LeftOut'

type LineProps = Props & {
  readonly project: Initiative
  readonly exact: Exact | null
  readonly onMove: (key: Key) => void
}

function LeftOutLine({ plan, project, forbidden, instant, exact, moves, onMove, onOpen }: LineProps) {
  const { key, title, reason } = project
  const answer = exact?.get(key)
  const isForbidden = forbidden.includes(key)
  const move = (how: (initiative: Key) => void): void => {
    onMove(key)
    how(key)
  }
  return (
    <li>
      <div>
        <button type="button" className="link-button" onClick={() => onOpen(key)}>
          {title}
        </button>{' '}
        {isForbidden && <StateWord tone="plain">{text.keptOut}</StateWord>}
        <div className="small">
          {answer ? (
            <ExactLoss plan={plan} project={project} answer={answer} />
          ) : (
            instant && <InstantLoss plan={plan} project={project} instant={instant} />
          )}
        </div>
        <div className="small muted">{reason}</div>
      </div>
      <div className="row no-print">
        {project.options.length > 0 && (
          <button
            type="button"
            className="button small"
            aria-label={isForbidden ? lanesText.release(title) : reasonsText.haveItOf(title)}
            onClick={() => move(isForbidden ? moves.release : moves.keepIn)}
          >
            {isForbidden ? text.panel.letDecide : reasonsText.haveIt}
          </button>
        )}
        <button
          type="button"
          className="button small"
          aria-label={`${text.whyNot.title} ${title}`}
          onClick={() => onOpen(key)}
        >
          {text.whyNot.title}
        </button>
      </div>
    </li>
  )
}
