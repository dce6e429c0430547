import type { Change } from '../../domain/compare-businesses.ts'
import { filesText as text } from '../text/files.en.ts'

const mostShown = 200

/** What a business file would add, change and remove, noun by noun. */
export function ChangeList({ changes }: { readonly changes: readonly Change[] }) {
  if (changes.length === 0) return <p>{text.sameAlready}</p>
  return (
    <div className="table-wrap tall" tabIndex={0} role="region" aria-label={text.changes(changes.length)}>
      <table>
        <caption>{text.changes(changes.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{text.what}</th>
            <th scope="col">{text.change}</th>
            <th scope="col">{text.fields}</th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, mostShown).map((change) => (
            <tr key={`${change.collection}/${change.key ?? ''}`}>
              <th scope="row">
                {change.title}
                <div className="muted small">{text.collections[change.collection]}</div>
              </th>
              <td>{text.kinds[change.kind]}</td>
              <td className="small">{change.fields.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length > mostShown && <p className="muted small">{text.moreChanges(changes.length - mostShown)}</p>}
    </div>
  )
}
