import { useMemo } from 'react'
import type { Initiative } from '../../domain/initiative.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { todayDate } from '../app/today-date.ts'
import { explainOnce, explainOptionValue, explainPayback, explainReturn } from '../explain/explain-initiative.ts'
import { initiativesText as text } from '../text/initiatives.en.ts'
import { Figure } from '../ui/figure.tsx'
import { formatMoney } from '../ui/format.ts'
import { StateWord } from '../ui/state-word.tsx'
import { caseQuarters, isGuessed, optionCase } from './initiative-rows.ts'

/** What each way to do a project costs and brings, as entered in the form beside it. */
export function BusinessCase({ initiative: { title, options } }: { readonly initiative: Initiative }) {
  const { business } = useLoaded()
  const today = todayDate()
  const cases = useMemo(
    () => options.map((option) => optionCase(business, { title: `${title}, ${option.title}`, option, today })),
    [business, title, options, today],
  )
  const scope = { business, today }
  return (
    <section className="stack tight" aria-label={text.case}>
      <h3>{text.case}</h3>
      <p className="small muted">{text.caseIntro(caseQuarters)}</p>
      {cases.map((shown) => (
        <div key={shown.option.key} className="card">
          <div className="row spread">
            <strong>{shown.option.title}</strong>
            {isGuessed(shown.option) && <StateWord tone="plain">{text.guess}</StateWord>}
          </div>
          <div>
            <span className="amount">
              <Figure explanation={explainOptionValue(shown, scope)} />
            </span>{' '}
            <span className="small muted">
              {text.caseRange(
                formatMoney(shown.adverse.netPresentValue),
                formatMoney(shown.favourable.netPresentValue),
              )}
            </span>
          </div>
          <ul className="list small">
            <li>
              <span>{text.once}</span>
              <Figure explanation={explainOnce(shown)} />
            </li>
            <li>
              <span>{text.payback}</span>
              <Figure explanation={explainPayback(shown, scope)} />
            </li>
            <li>
              <span>{text.returns}</span>
              <Figure explanation={explainReturn(shown, scope)} />
            </li>
          </ul>
        </div>
      ))}
    </section>
  )
}
