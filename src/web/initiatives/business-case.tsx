import { useMemo } from 'react'
import type { Initiative } from '../../domain/initiative.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { todayDate } from '../app/today-date.ts'
import { explainOnce, explainOptionValue, explainPayback, explainReturn } from '../explain/explain-initiative.ts'
import type { CaseScope, OptionCase } from '../explain/explain-initiative.ts'
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
  return (
    <section className="stack tight">
      <h3>{text.case}</h3>
      <p className="small muted">{text.caseIntro(caseQuarters)}</p>
      <div className="table-wrap" tabIndex={0} role="region" aria-label={text.case}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.caseOption}</th>
              <th scope="col">{text.payback}</th>
              <th scope="col" className="number">
                {text.returns}
              </th>
              <th scope="col" className="number">
                {text.value}
              </th>
            </tr>
          </thead>
          <tbody>
            {cases.map((shown) => (
              <CaseRow key={shown.option.key} shown={shown} scope={{ business, today }} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function CaseRow({ shown, scope }: { readonly shown: OptionCase; readonly scope: CaseScope }) {
  const { option, adverse, favourable } = shown
  return (
    <tr>
      <th scope="row">
        {option.title}
        <div className="small muted">
          <Figure explanation={explainOnce(shown)} /> {text.onceWord}
        </div>
        {isGuessed(option) && <StateWord tone="plain">{text.guess}</StateWord>}
      </th>
      <td>
        <Figure explanation={explainPayback(shown, scope)} />
      </td>
      <td className="number">
        <Figure explanation={explainReturn(shown, scope)} />
      </td>
      <td className="number">
        <strong>
          <Figure explanation={explainOptionValue(shown, scope)} />
        </strong>
        <div className="small muted">{formatMoney(adverse.netPresentValue)}</div>
        <div className="small muted">{text.caseTo(formatMoney(favourable.netPresentValue))}</div>
      </td>
    </tr>
  )
}
