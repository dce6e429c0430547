import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { Roadmap } from '../../../domain/roadmap.ts'
import type { Key } from '../../../domain/values/key.ts'
import { useChanges } from '../../app/changes.ts'
import { useLoaded } from '../../app/loaded-business.ts'
import { scenariosText as text } from '../../text/scenarios.en.ts'
import { uiText } from '../../text/ui.en.ts'
import { formatDate, formatMoney, formatPercent } from '../../ui/format.ts'
import { StateWord } from '../../ui/state-word.tsx'
import type { Limits } from '../use-limits.ts'
import { DecideScenario } from './decide-scenario.tsx'

/** Plans that were kept: drafts, the one decided on and those it replaced; each can be ticked to be compared. */
export function ScenarioList({
  limits,
  ticked,
  onTick,
}: {
  readonly limits: Limits
  readonly ticked: readonly Key[]
  readonly onTick: (key: Key) => void
}) {
  const { business } = useLoaded()
  const changes = useChanges()
  const [deciding, setDeciding] = useState<Roadmap | null>(null)
  return (
    <section aria-label={text.list} className="stack">
      <h3>{text.list}</h3>
      <ul className="list">
        {business.roadmaps.map((roadmap) => (
          <li key={roadmap.key}>
            <div>
              <Checkbox
                className="no-print"
                aria-label={text.compare(roadmap.title)}
                checked={ticked.includes(roadmap.key)}
                onChange={() => onTick(roadmap.key)}
              />{' '}
              <strong>{roadmap.title}</strong> <ScenarioState roadmap={roadmap} />
              <div className="small muted">{wordsOf(roadmap)}</div>
            </div>
            <div className="row no-print">
              <button
                type="button"
                className="button small"
                aria-label={text.useLimitsOf(roadmap.title)}
                onClick={() => limits.set({ ...roadmap.assumptions, stability: null })}
              >
                {text.useLimits}
              </button>
              {roadmap.adoption === null && (
                <button
                  type="button"
                  className="button small"
                  aria-label={text.decideOf(roadmap.title)}
                  onClick={() => setDeciding(roadmap)}
                >
                  {text.decide}
                </button>
              )}
              <button
                type="button"
                className="button small"
                aria-label={text.remove(roadmap.title)}
                onClick={() => void changes.remove('roadmaps', roadmap.key, roadmap.title)}
              >
                {uiText.remove}
              </button>
            </div>
          </li>
        ))}
      </ul>
      {deciding && <DecideScenario roadmap={deciding} onClose={() => setDeciding(null)} />}
    </section>
  )
}

function wordsOf({ value, schedule, assumptions, adoption }: Roadmap): string {
  const { worth, projects, budget } = text.words
  return [
    `${worth} ${formatMoney(value.total)}`,
    `${projects} ${schedule.length}`,
    `${budget} ${formatPercent(assumptions.budgetFactor)}`,
    ...(adoption ? [`${formatDate(adoption.on)}, ${adoption.by}: ${adoption.reason}`] : []),
  ].join(' · ')
}

function ScenarioState({ roadmap: { adoption, retiredOn } }: { readonly roadmap: Roadmap }) {
  if (retiredOn !== null) return <StateWord tone="plain">{text.state.retired}</StateWord>
  return adoption === null ? (
    <StateWord tone="plain">{text.state.draft}</StateWord>
  ) : (
    <StateWord tone="good">{text.state.decided}</StateWord>
  )
}
