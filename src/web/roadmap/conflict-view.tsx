import { zero } from '../../domain/values/money.ts'
import type { Key } from '../../domain/values/key.ts'
import type { ConflictingConstraint, RoadmapAnswer } from '../../solver/roadmap-answer.ts'
import { conflictSentence } from '../../solver/reasons/conflict-sentence.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { useTitles } from '../app/titles.ts'
import { roadmapText as text } from '../text/roadmap.en.ts'
import type { Limits } from './use-limits.ts'

type Props = {
  readonly conflict: Extract<RoadmapAnswer, { kind: 'infeasible' }>
  readonly limits: Limits
  readonly onOpen: (key: Key) => void
}

/** Why no plan is possible, and what to change. */
export function ConflictView({ conflict: { conflict, isIrreducible }, limits, onOpen }: Props) {
  return (
    <section className="notice bad" aria-label={text.infeasible} role="alert">
      <h2>{text.infeasible}</h2>
      <p>
        <strong>{conflictSentence(conflict)}</strong>
      </p>
      <p>{introOf(conflict.length, isIrreducible)}</p>
      <ul className="list">
        {conflict.map((constraint) => (
          <li key={constraint.id}>
            <span>
              {constraint.words} {constraint.repair}
            </span>
            <Repair constraint={constraint} limits={limits} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function introOf(count: number, isIrreducible: boolean): string {
  if (!isIrreducible) return text.infeasibleLoose
  return count === 1 ? text.infeasibleOne : text.infeasibleIntro
}

function Repair({
  constraint: { kind, at },
  limits,
  onOpen,
}: Omit<Props, 'conflict'> & { readonly constraint: ConflictingConstraint }) {
  const { organization } = useLoaded().business
  const titles = useTitles()
  const { assumptions, set } = limits
  const range = assumptions.exploreShareRange ?? organization.exploreShareRange
  const floor = assumptions.cashFloor ?? organization.cashFloor
  if (kind === 'pinned' || kind === 'forbidden') {
    const key = String(at.at(-1))
    return <RepairButton words={text.repairs.unpin(titles.initiative(key))} onDo={() => limits.release(key)} />
  }
  if (kind === 'explore-low')
    return (
      <RepairButton words={text.repairs.exploreLow} onDo={() => set({ exploreShareRange: { ...range, low: 0 } })} />
    )
  if (kind === 'explore-high')
    return (
      <RepairButton words={text.repairs.exploreHigh} onDo={() => set({ exploreShareRange: { ...range, high: 1 } })} />
    )
  if (kind === 'pot' && assumptions.budgetFactor < 1)
    return <RepairButton words={text.repairs.budget} onDo={() => set({ budgetFactor: 1 })} />
  if (kind === 'pot' && floor.minor > 0)
    return <RepairButton words={text.repairs.floor} onDo={() => set({ cashFloor: zero(organization.currency) })} />
  if (at[0] === 'initiatives') {
    const key = String(at[1])
    return <RepairButton words={text.repairs.project(titles.initiative(key))} onDo={() => onOpen(key)} />
  }
  return null
}

function RepairButton({ words, onDo }: { readonly words: string; readonly onDo: () => void }) {
  return (
    <button type="button" className="button small" onClick={onDo}>
      {words}
    </button>
  )
}
