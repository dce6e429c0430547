import { ruleText } from '../text/rules.en.ts'
import { uiText as text } from '../text/ui.en.ts'
import type { Explanation } from './explanation.ts'
import { SideSheet } from './side-sheet.tsx'

/** How one figure was computed. */
export function ExplanationDrawer({
  explanation,
  onClose,
}: {
  readonly explanation: Explanation
  readonly onClose: () => void
}) {
  return (
    <SideSheet title={text.howComputed} size="md" onClose={onClose}>
      <Body explanation={explanation} />
    </SideSheet>
  )
}

function Body({ explanation }: { readonly explanation: Explanation }) {
  const { title, value, exact, meaning, formula, rules, inputs, wouldChange, isConvention } = explanation
  return (
    <div className="stack">
      <div>
        <h2>{title}</h2>
        <div className="amount">{value}</div>
        {exact && exact !== value && <div className="muted small">{text.exactly(exact)}</div>}
      </div>
      <p>{meaning}</p>
      <section className="stack tight">
        <h3>{text.formula}</h3>
        <p>{formula}</p>
        {isConvention && <p className="muted small">{text.convention}</p>}
      </section>
      {inputs.length > 0 && <Inputs inputs={inputs} />}
      {wouldChange && (
        <section className="stack tight">
          <h3>{text.wouldChange}</h3>
          <p>{wouldChange}</p>
        </section>
      )}
      {rules.length > 0 && (
        <section className="stack tight">
          <h3>{text.rules}</h3>
          {rules.map((rule) => (
            <p key={rule} className="small">
              <strong>{rule}</strong> {ruleText[rule] ?? ''}
            </p>
          ))}
        </section>
      )}
    </div>
  )
}

function Inputs({ inputs }: { readonly inputs: Explanation['inputs'] }) {
  return (
    <section className="stack tight">
      <h3>{text.inputs}</h3>
      <div className="table-wrap" tabIndex={0} role="region" aria-label={text.inputs}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.inputName}</th>
              <th scope="col" className="number">
                {text.inputValue}
              </th>
            </tr>
          </thead>
          <tbody>
            {inputs.map((input, index) => (
              <tr key={`${input.name}${index}`}>
                <th scope="row">
                  {input.name}
                  <div className="muted small">
                    {input.source}
                    {input.evidence && input.evidence !== 'computed' && `, ${text.evidence[input.evidence]}`}
                  </div>
                </th>
                <td className="number wrapping">{input.value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
