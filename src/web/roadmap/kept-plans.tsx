import { Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Roadmap } from '../../domain/roadmap.ts'
import { useChanges } from '../app/changes.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { roadmapText as text } from '../text/roadmap.en.ts'
import { uiText } from '../text/ui.en.ts'
import { formatDate, formatMoney, formatPercent } from '../ui/format.ts'
import { useNotify } from '../ui/notices.tsx'
import { Band } from '../ui/page-head.tsx'
import { StateWord } from '../ui/state-word.tsx'
import { useKeeping } from './use-keeping.ts'
import type { Limits } from './use-limits.ts'

/** Plans that were kept: drafts, the one decided on and those it replaced. */
export function KeptPlans({ limits }: { readonly limits: Limits }) {
  const { business } = useLoaded()
  const changes = useChanges()
  const [deciding, setDeciding] = useState<Roadmap | null>(null)
  if (business.roadmaps.length === 0) return null
  return (
    <Band title={text.keptPlans}>
      <ul className="list">
        {business.roadmaps.map((roadmap) => (
          <li key={roadmap.key}>
            <div>
              <strong>{roadmap.title}</strong> <PlanState roadmap={roadmap} />
              <div className="small muted">{wordsOf(roadmap)}</div>
            </div>
            <div className="row no-print">
              <button
                type="button"
                className="button small"
                aria-label={text.useLimitsOf(roadmap.title)}
                onClick={() => limits.set(roadmap.assumptions)}
              >
                {text.useLimits}
              </button>
              {roadmap.adoption === null && (
                <button
                  type="button"
                  className="button small"
                  aria-label={text.adoptOf(roadmap.title)}
                  onClick={() => setDeciding(roadmap)}
                >
                  {text.adopt}
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
      {deciding && <Decide roadmap={deciding} onClose={() => setDeciding(null)} />}
    </Band>
  )
}

function wordsOf({ value, schedule, assumptions, adoption }: Roadmap): string {
  const { worth, projects, budget } = text.keptColumns
  return [
    `${worth} ${formatMoney(value.total)}`,
    `${projects} ${schedule.length}`,
    `${budget} ${formatPercent(assumptions.budgetFactor)}`,
    ...(adoption ? [`${formatDate(adoption.on)}, ${adoption.by}: ${adoption.reason}`] : []),
  ].join(' · ')
}

function PlanState({ roadmap: { adoption, retiredOn } }: { readonly roadmap: Roadmap }) {
  if (retiredOn !== null) return <StateWord tone="plain">{text.keptState.retired}</StateWord>
  return adoption === null ? (
    <StateWord tone="plain">{text.keptState.draft}</StateWord>
  ) : (
    <StateWord tone="good">{text.keptState.decided}</StateWord>
  )
}

function Decide({ roadmap, onClose }: { readonly roadmap: Roadmap; readonly onClose: () => void }) {
  const { adopt } = useKeeping()
  const notify = useNotify()
  const [reason, setReason] = useState('')
  const decide = async (): Promise<void> => {
    if (await adopt(roadmap.key, reason)) notify({ words: text.adopted(roadmap.title) })
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={text.adoptOf(roadmap.title)}
      closeButtonProps={{ 'aria-label': uiText.close }}
    >
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          void decide()
        }}
      >
        <TextInput
          data-autofocus
          required
          label={text.reason}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <button type="submit" className="button primary" disabled={reason.trim() === ''}>
          {text.adopt}
        </button>
      </form>
    </Modal>
  )
}
