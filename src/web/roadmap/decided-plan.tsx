import { useMemo } from 'react'
import { adoptedRoadmap } from '../../domain/roadmap/scenarios/adoption-history.ts'
import { roadmapValue } from '../../domain/roadmap/roadmap-value.ts'
import { valueDifference } from '../../domain/roadmap/value-difference.ts'
import { violations } from '../../domain/roadmap/violations.ts'
import type { Roadmap } from '../../domain/roadmap.ts'
import type { Key } from '../../domain/values/key.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { explainDifference } from '../explain/explain-roadmap.ts'
import { roadmapText as text } from '../text/roadmap.en.ts'
import { Figure } from '../ui/figure.tsx'
import { formatDate, formatList, formatMoney } from '../ui/format.ts'
import { Band } from '../ui/page-head.tsx'
import { planChanges } from '../../domain/roadmap/scenarios/plan-changes.ts'
import type { ShownPlan } from './shown-plan.ts'

/** The plan that is decided, and how the one shown differs from it. */
export function DecidedPlan({ plan }: { readonly plan: ShownPlan }) {
  const decided = adoptedRoadmap(useLoaded().business.roadmaps)
  if (!decided?.adoption) return null
  const { by, on, reason } = decided.adoption
  return (
    <Band title={text.decidedPlan}>
      <p>{text.decidedBy(by, formatDate(on), decided.title)}</p>
      {reason && <p className="muted">{text.decidedReason(reason)}</p>}
      <Comparison plan={plan} decided={decided} />
    </Band>
  )
}

function Comparison({ plan, decided }: { readonly plan: ShownPlan; readonly decided: Roadmap }) {
  const { question, schedule, value, titles } = plan
  const { now, broken } = useMemo(
    () => ({ now: roadmapValue(question, decided.schedule), broken: violations(question, decided.schedule) }),
    [question, decided],
  )
  const { added, displaced, moved } = planChanges(decided.schedule, schedule)
  const named = (keys: readonly Key[]): string => formatList(keys.map(titles.initiative))
  if (added.length + displaced.length + moved.length === 0) return <p>{text.decidedSame}</p>
  const difference = valueDifference(value, now)
  const plans: [string, typeof value][] = [
    [text.title, value],
    [decided.title, now],
  ]
  return (
    <div className="stack">
      <p>
        {text.decidedWorth(formatMoney(now.total))}{' '}
        <Figure explanation={explainDifference(difference, { title: text.decidedPlan, plans })} />{' '}
        {difference.total.minor >= 0 ? text.decidedMore : text.decidedLess}
      </p>
      {broken.length > 0 && (
        <div className="notice warn">
          <p>{text.decidedBreaks}</p>
          <ul className="stack tight small">
            {broken.map(({ constraint, message }) => (
              <li key={constraint}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="stack tight">
        {added.length > 0 && <p>{text.changes.added(named(added))}</p>}
        {displaced.length > 0 && <p>{text.changes.displaced(named(displaced))}</p>}
        {moved.length > 0 && <p>{text.changes.moved(named(moved))}</p>}
      </div>
    </div>
  )
}
