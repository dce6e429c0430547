import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useChanges } from '../app/changes.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { goalsText as text } from '../text/goals.en.ts'
import { uiText } from '../text/ui.en.ts'
import { OrderedList } from '../ui/ordered-list.tsx'
import { PairwiseWeights } from './pairwise-weights.tsx'
import { weightsByOrder } from './weights-by-order.ts'

/** The goals in order of weight; dragging sets weights by rank, and any weight can be typed. */
export function GoalOrder() {
  const { business } = useLoaded()
  const changes = useChanges()
  const [isComparing, setIsComparing] = useState(false)
  const goals = [...business.goals].sort((a, b) => b.weight - a.weight || a.key.localeCompare(b.key))
  const setWeights = async (weights: ReadonlyMap<string, number>): Promise<void> => {
    for (const { key, weight } of business.goals) {
      const next = weights.get(key)
      if (next !== undefined && next !== weight) await changes.change('goals', key, { weight: next })
    }
  }
  return (
    <div className="stack">
      <OrderedList
        label={text.order}
        onOrder={(keys) => void setWeights(weightsByOrder(keys))}
        entries={goals.map(({ key, title, weight }) => ({
          key,
          title,
          aside: (
            <NumberInput
              aria-label={`${title}: ${text.weight}`}
              className="points"
              key={`${key}${weight}`}
              defaultValue={weight}
              min={0}
              max={1_000_000}
              hideControls
              clampBehavior="strict"
              onBlur={(event) => {
                const next = Number(event.currentTarget.value)
                if (Number.isFinite(next) && next !== weight) void changes.change('goals', key, { weight: next })
              }}
            />
          ),
        }))}
      />
      <details open={isComparing} onToggle={(event) => setIsComparing(event.currentTarget.open)}>
        <summary>{uiText.more}</summary>
        {isComparing && <PairwiseWeights goals={goals} onWeights={(weights) => void setWeights(weights)} />}
      </details>
    </div>
  )
}
