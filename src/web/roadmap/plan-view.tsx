import { useDeferredValue, useMemo, useState } from 'react'
import type { InstantWhyNots } from '../../solver/reasons/why-not-instant.ts'
import type { Key } from '../../domain/values/key.ts'
import { lanesText } from '../text/roadmap-lanes.en.ts'
import { roadmapText as text } from '../text/roadmap.en.ts'
import { Band } from '../ui/page-head.tsx'
import { budgetWords } from './budget-words.ts'
import { FixedProjects } from './lanes/fixed-projects.tsx'
import { MovePriceLine } from './lanes/move-price.tsx'
import { PlanTable } from './lanes/plan-table.tsx'
import type { MovePrice } from './lanes/move.ts'
import type { Moves } from './lanes/use-moves.ts'
import { PlanBooks } from './plan-books.tsx'
import { PlanLanes } from './plan-lanes.tsx'
import { PlanProjects } from './plan-projects.tsx'
import type { ShownPlan } from './shown-plan.ts'
import type { Limits } from './use-limits.ts'

type Props = {
  readonly live: ShownPlan
  /** No plan is possible now: this is the last one that was. */
  readonly isBefore: boolean
  /** The last plan that stood still: for what takes longer to draw than a picture. */
  readonly settled: ShownPlan | null
  readonly instant: InstantWhyNots | null
  readonly limits: Limits
  readonly moves: Moves
  readonly price: MovePrice | null
  readonly onOpen: (key: Key) => void
}

const views = ['picture', 'table'] as const

/** What when: as a picture to be moved by hand, or as a table with the same content. */
export function PlanView({ live, isBefore, settled, instant, limits, moves, price, onOpen }: Props) {
  const [view, setView] = useState<(typeof views)[number]>('picture')
  // Sixty bars are drawn again when there is time for it; what the reader does goes first.
  const plan = useDeferredValue(live)
  const { pinned, forbidden } = limits.assumptions
  const fixed = useMemo(() => ({ pinned, forbidden }), [pinned, forbidden])
  const aside = (
    <div className="row" role="group" aria-label={lanesText.view}>
      {views.map((one) => (
        <button
          key={one}
          type="button"
          className="button small"
          aria-pressed={view === one}
          onClick={() => setView(one)}
        >
          {lanesText[one]}
        </button>
      ))}
    </div>
  )
  return (
    <Band
      title={text.lanes}
      aside={aside}
      intro={`${text.withBudget(budgetWords(plan.question))} ${view === 'picture' ? text.lanesIntro : ''}`}
    >
      {isBefore && <p className="notice warn">{lanesText.isBefore}</p>}
      <FixedProjects fixed={fixed} moves={moves} />
      {view === 'picture' ? (
        <PlanLanes plan={plan} fixed={fixed} instant={instant} moves={moves} price={price} onOpen={onOpen} />
      ) : (
        <>
          <MovePriceLine price={price} titles={plan.titles} onUndo={moves.undo} />
          <PlanTable plan={settled ?? plan} fixed={fixed} moves={moves} onOpen={onOpen} />
        </>
      )}
      {settled && <PlanBooks plan={settled} />}
      {view === 'picture' && settled && <PlanProjects plan={settled} pinned={pinned} onOpen={onOpen} />}
    </Band>
  )
}
