import { useState } from 'react'
import type { Goal } from '../../domain/goal.ts'
import { goalsText as text } from '../text/goals.en.ts'
import { Choice } from '../ui/rating-choice.tsx'
import { pairsOf, weightsFromPairs } from './weights-by-order.ts'
import type { PairAnswer } from './weights-by-order.ts'

/** Weights from comparing goals two by two. */
export function PairwiseWeights({
  goals,
  onWeights,
}: {
  readonly goals: readonly Goal[]
  readonly onWeights: (weights: ReadonlyMap<string, number>) => void
}) {
  const [answers, setAnswers] = useState<ReadonlyMap<string, PairAnswer>>(new Map())
  const keys = goals.map(({ key }) => key)
  const titles = new Map(goals.map(({ key, title }) => [key, title]))
  const pairs = pairsOf(keys)
  const next = pairs.find(([left, right]) => !answers.has(`${left}/${right}`))
  return (
    <section className="stack">
      <h3>{text.pairwise}</h3>
      <p className="muted">{text.pairwiseHelp}</p>
      <p className="small">{text.pairProgress(answers.size, pairs.length)}</p>
      {next && (
        <Choice<PairAnswer>
          key={next.join('/')}
          label={text.pairQuestion(titles.get(next[0]) ?? '', titles.get(next[1]) ?? '')}
          value={null}
          choices={[
            { value: 'left', title: titles.get(next[0]) ?? '' },
            { value: 'equal', title: text.equal },
            { value: 'right', title: titles.get(next[1]) ?? '' },
          ]}
          onChange={(answer) => answer && setAnswers(new Map(answers).set(next.join('/'), answer))}
        />
      )}
      <div>
        <button
          type="button"
          className="button primary"
          disabled={answers.size === 0}
          onClick={() => onWeights(weightsFromPairs(keys, answers))}
        >
          {text.usePairs}
        </button>
      </div>
    </section>
  )
}
