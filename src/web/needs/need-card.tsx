import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { catalogue } from '../../catalogue/catalogue.ts'
import type { SolutionType } from '../../domain/catalogue.ts'
import { withCapabilities } from '../../domain/drafting/add-from-trade.ts'
import { draft } from '../../domain/drafting/draft.ts'
import { optionFromSolutionType } from '../../domain/drafting/option-from-solution-type.ts'
import type { Need } from '../../domain/needs/needs.ts'
import { keyFromTitle } from '../../domain/values/key.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { useStoreBusiness } from '../app/store-business.ts'
import { useTitles } from '../app/titles.ts'
import { explainNeed } from '../explain/explain-need.ts'
import { needsText as text } from '../text/needs.en.ts'
import { Figure } from '../ui/figure.tsx'
import { formatMoney, formatNumber, formatPercent } from '../ui/format.ts'
import { Meter } from '../ui/meter.tsx'

const waysShown = 3

/** One gap: who suffers, how large it is, and the ways to close it. */
export function NeedCard({ need, isOpened }: { readonly need: Need; readonly isOpened: boolean }) {
  const { business, org } = useLoaded()
  const titles = useTitles()
  const ways = need.candidates.slice(0, waysShown).flatMap(({ solutionType, gain }) => {
    const type = catalogue.solutionTypes.find(({ key }) => key === solutionType)
    return type ? [{ type, gain }] : []
  })
  const projects = business.initiatives.filter(
    ({ options, stage }) =>
      stage !== 'stopped' &&
      options.some(({ capabilityGains }) => capabilityGains.some(({ capability }) => capability === need.capability)),
  )
  return (
    <article className={isOpened ? 'card opened' : 'card'} id={`need-${need.capability}`}>
      <h3>{titles.capability(need.capability)}</h3>
      <div>
        <span className="amount">
          <Figure explanation={explainNeed(need, titles)} />
        </span>{' '}
        <span className="muted">{text.points}</span>
      </div>
      <p className="small muted">
        {text.support(formatPercent(need.support), need.provider === null ? null : titles.technology(need.provider))}
      </p>
      <Sufferers need={need} />
      {projects.length > 0 && (
        <div className="stack tight">
          <div className="field-label">{text.already}</div>
          {projects.map(({ key, title }) => (
            <Link key={key} to="/o/$org/projects" params={{ org }} search={{ open: key }} className="small">
              {title}
            </Link>
          ))}
        </div>
      )}
      <details open={isOpened}>
        <summary className="small">{text.ways}</summary>
        {ways.length === 0 && <p className="muted small">{text.waysNone}</p>}
        <ul className="list">
          {ways.map(({ type, gain }) => (
            <Way key={type.key} type={type} gain={gain} need={need} />
          ))}
        </ul>
      </details>
    </article>
  )
}

function Sufferers({ need }: { readonly need: Need }) {
  const titles = useTitles()
  const most = need.goals[0]?.gap ?? 1
  return (
    <div className="stack tight">
      <div className="field-label">{text.sufferers}</div>
      {need.goals.slice(0, waysShown).map(({ goal, gap }) => (
        <div key={goal} className="small">
          {titles.goal(goal)}
          <Meter share={gap / most} label={`${titles.goal(goal)}: ${formatNumber(gap * 100)}`} />
        </div>
      ))}
    </div>
  )
}

function Way({ type, gain, need }: { readonly type: SolutionType; readonly gain: number; readonly need: Need }) {
  const { business } = useLoaded()
  const titles = useTitles()
  const store = useStoreBusiness()
  const [isMaking, setIsMaking] = useState(false)
  const option = optionFromSolutionType(business, type)
  const make = async (): Promise<void> => {
    setIsMaking(true)
    const reason = text.because(titles.capability(need.capability), titles.goal(need.goals[0]?.goal ?? ''))
    const key = keyFromTitle(type.key, new Set(business.initiatives.map((initiative) => initiative.key)))
    const initiative = draft(
      { key, title: type.title, reason, options: [option], draftedFrom: 'gap' },
      type.exploreShare,
    )
    const wanted = type.closes.map(({ capability }) => capability)
    const after = {
      ...business,
      capabilities: withCapabilities(business.capabilities, wanted, catalogue),
      initiatives: [...business.initiatives, initiative],
    }
    await store(after, text.made(type.title))
    setIsMaking(false)
  }
  return (
    <li>
      <div>
        <div>{type.title}</div>
        <div className="small muted">{type.explanation}</div>
        <div className="small muted">
          {text.closes(formatPercent(gain))};{' '}
          {text.costs(formatMoney(option.oneOffCost.likely), formatMoney(option.runningCostPerYear.likely))}
        </div>
      </div>
      <button type="button" className="button small" disabled={isMaking} onClick={() => void make()}>
        {text.make}
      </button>
    </li>
  )
}
