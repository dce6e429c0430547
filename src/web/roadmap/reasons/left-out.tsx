import { memo, useState } from 'react'
import type { Initiative } from '../../../domain/initiative.ts'
import type { Key } from '../../../domain/values/key.ts'
import type { InstantWhyNots } from '../../../solver/reasons/why-not-instant.ts'
import { explainInstantLoss } from '../../explain/explain-reasons.ts'
import { reasonsText } from '../../text/reasons.en.ts'
import { lanesText } from '../../text/roadmap-lanes.en.ts'
import { roadmapText as text } from '../../text/roadmap.en.ts'
import { sectionsText } from '../../text/roadmap-sections.en.ts'
import { Figure } from '../../ui/figure.tsx'
import { Fold, FoldIntro } from '../../ui/fold.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { MovePriceLine } from '../lanes/move-price.tsx'
import { notInPlan } from '../lanes/shelf.tsx'
import type { MovePrice } from '../lanes/move.ts'
import type { Moves } from '../lanes/use-moves.ts'
import type { ShownPlan } from '../shown-plan.ts'
import type { Limits } from '../use-limits.ts'

type Props = {
  readonly plan: ShownPlan
  readonly forbidden: Limits['assumptions']['forbidden']
  readonly instant: InstantWhyNots | null
  readonly moves: Moves
  readonly price: MovePrice | null
  readonly onOpen: (key: Key) => void
}

/** What did not get in, each with about what having it would cost, and the way to have it; the exact answer is in its panel. */
export const LeftOut = memo((props: Props) => {
  const { plan, moves, price } = props
  const [moved, setMoved] = useState<Key | null>(null)
  const left = notInPlan(plan)
  const isMovedHere = price !== null && price.move.initiative === moved
  if (left.length === 0 && !isMovedHere) return null
  return (
    <Fold title={`${text.leftOut} (${left.length})`} inside={sectionsText.inside.leftOut} isOpenAtFirst>
      <FoldIntro>{reasonsText.leftOutIntro}</FoldIntro>
      {isMovedHere && <MovePriceLine price={price} titles={plan.titles} onUndo={moves.undo} />}
      <ul className="list">
        {left.map((project) => (
          <LeftOutLine key={project.key} {...props} project={project} onMove={setMoved} />
        ))}
      </ul>
    </Fold>
  )
})
LeftOut.displayName = 'LeftOut'

type LineProps = Props & { readonly project: Initiative; readonly onMove: (key: Key) => void }

function LeftOutLine({ plan, project, forbidden, instant, moves, onMove, onOpen }: LineProps) {
  const { key, title, reason } = project
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
        <div className="small">{instant && <Loss plan={plan} project={project} instant={instant} />}</div>
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
