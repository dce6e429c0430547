import { useLoaded } from '../app/loaded-business.ts'
import { useTitles } from '../app/titles.ts'
import { explainFinding } from '../explain/explain-spend.ts'
import type { Waste } from '../technologies/waste-by-technology.ts'
import { answerText as text } from '../text/answer.en.ts'
import { Figure } from '../ui/figure.tsx'
import { formatDate } from '../ui/format.ts'

/** What to do, by when, and what it saves. */
export function SavingTable({ label, waste }: { readonly label: string; readonly waste: readonly Waste[] }) {
  const { business } = useLoaded()
  const titles = useTitles()
  return (
    <div className="table-wrap" tabIndex={0} role="region" aria-label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.what}</th>
            <th scope="col">{text.by}</th>
            <th scope="col" className="number">
              {text.saving}
            </th>
          </tr>
        </thead>
        <tbody>
          {waste.map(({ finding }) => (
            <tr key={finding.key}>
              <th scope="row">
                {finding.action}
                <div className="muted small">{finding.reason}</div>
              </th>
              <td className="nowrap">{finding.actBy === null ? text.anyTime : formatDate(finding.actBy)}</td>
              <td className="number">
                <Figure explanation={explainFinding(finding, business, titles)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
