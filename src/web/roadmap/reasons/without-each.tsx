import type { Key } from '../../../domain/values/key.ts'
import type { InstantWhyNots } from '../../../solver/reasons/why-not-instant.ts'
import { reasonsText as text } from '../../text/reasons.en.ts'
import { FoldIntro } from '../../ui/fold.tsx'
import type { ShownPlan } from '../shown-plan.ts'
import { InstantLoss } from './losses.tsx'

/** What the whole plan would lose, worked out anew, without each project that is in it; the dearest to lose first. */
export function WithoutEach({
  plan,
  instant,
  onOpen,
}: {
  readonly plan: ShownPlan
  readonly instant: InstantWhyNots
  readonly onOpen: (key: Key) => void
}) {
  const lossOf = new Map(instant.initiatives.map(({ initiative, loss }) => [initiative, loss?.minor ?? Infinity]))
  const chosen = plan.question.business.initiatives
    .filter(({ key, underWay }) => underWay === null && plan.schedule.some(({ initiative }) => initiative === key))
    .toSorted((a, b) => (lossOf.get(b.key) ?? 0) - (lossOf.get(a.key) ?? 0) || (a.key < b.key ? -1 : 1))
  if (chosen.length === 0) return null
  return (
    <>
      <FoldIntro>{text.withoutEachIntro}</FoldIntro>
      <div className="table-wrap" tabIndex={0} role="region" aria-label={text.withoutEach}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.project}</th>
              <th scope="col" className="number">
                {text.lost}
              </th>
            </tr>
          </thead>
          <tbody>
            {chosen.map((project) => (
              <tr key={project.key}>
                <th scope="row">
                  <button type="button" className="link-button" onClick={() => onOpen(project.key)}>
                    {project.title}
                  </button>
                </th>
                <td className="number">
                  <InstantLoss plan={plan} project={project} instant={instant} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
