import { Checkbox } from '@mantine/core'
import { useMemo, useState } from 'react'
import { catalogue } from '../../catalogue/catalogue.ts'
import { withCapabilities } from '../../domain/drafting/add-from-trade.ts'
import { draftInitiatives } from '../../domain/drafting/draft-initiatives.ts'
import { retiredCost } from '../../domain/finance/option-cash-flows.ts'
import type { Initiative } from '../../domain/initiative.ts'
import { useAnalysis } from '../app/analysis.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { useNeeds } from '../app/needs-of.ts'
import { useStoreBusiness } from '../app/store-business.ts'
import { todayDate } from '../app/today-date.ts'
import { initiativesText as text } from '../text/initiatives.en.ts'
import { uiText } from '../text/ui.en.ts'
import { formatMoney } from '../ui/format.ts'
import { StateWord } from '../ui/state-word.tsx'
import { SideSheet } from '../ui/side-sheet.tsx'

/** Projects drafted from waste and gaps, to tick and take in. */
export function DraftsDrawer({ onClose }: { readonly onClose: () => void }) {
  const { business } = useLoaded()
  const { spend } = useAnalysis()
  const needs = useNeeds()
  const store = useStoreBusiness()
  const [drafts] = useState(() =>
    draftInitiatives(business, { needs, findings: spend.findings, catalogue, today: todayDate() }),
  )
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(drafts.map(({ key }) => key)))
  const [isBusy, setIsBusy] = useState(false)
  const toggle = (key: string): void =>
    setChosen((before) => new Set(before.has(key) ? [...before].filter((one) => one !== key) : [...before, key]))
  const take = async (): Promise<void> => {
    setIsBusy(true)
    const taken = drafts.filter(({ key }) => chosen.has(key))
    const wanted = taken.flatMap(({ options }) =>
      options.flatMap(({ capabilityGains }) => capabilityGains.map(({ capability }) => capability)),
    )
    const after = {
      ...business,
      capabilities: withCapabilities(business.capabilities, wanted, catalogue),
      initiatives: [...business.initiatives, ...taken],
    }
    const isDone = await store(after, text.draftsTaken(taken.length))
    setIsBusy(false)
    if (isDone) onClose()
  }
  return (
    <SideSheet onClose={onClose} title={text.drafts}>
      <div className="stack">
        <p className="muted">{drafts.length === 0 ? text.draftsNone : text.draftsIntro}</p>
        {drafts.map((draft) => (
          <Draft key={draft.key} draft={draft} isChosen={chosen.has(draft.key)} onToggle={() => toggle(draft.key)} />
        ))}
        {drafts.length > 0 && (
          <div className="row">
            <button
              type="button"
              className="button primary"
              disabled={isBusy || chosen.size === 0}
              onClick={() => void take()}
            >
              {text.draftsTake(chosen.size)}
            </button>
            <button type="button" className="button" onClick={onClose}>
              {uiText.cancel}
            </button>
          </div>
        )}
      </div>
    </SideSheet>
  )
}

function Draft({
  draft,
  isChosen,
  onToggle,
}: {
  readonly draft: Initiative
  readonly isChosen: boolean
  readonly onToggle: () => void
}) {
  const { business } = useLoaded()
  const [option] = draft.options
  const saving = useMemo(() => {
    if (!option) return null
    const stated = option.benefits.reduce((sum, { amountPerYear }) => sum + amountPerYear.likely.minor, 0)
    const minor = stated + retiredCost(business, option, todayDate())
    return minor > 0 ? { minor, currency: business.organization.currency } : null
  }, [business, option])
  return (
    <div className="card">
      <Checkbox label={draft.title} checked={isChosen} onChange={onToggle} />
      <p className="small">{draft.reason}</p>
      <div className="row small muted">
        {draft.draftedFrom && <StateWord tone="plain">{text.draftedFrom[draft.draftedFrom]}</StateWord>}
        {option && option.oneOffCost.likely.minor + option.runningCostPerYear.likely.minor > 0 && (
          <span>
            {text.draftCost(formatMoney(option.oneOffCost.likely), formatMoney(option.runningCostPerYear.likely))}
          </span>
        )}
        {saving && <span>{text.draftSaves(formatMoney(saving))}</span>}
      </div>
    </div>
  )
}
