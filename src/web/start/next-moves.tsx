import { usualAssumptions } from '../../domain/roadmap/roadmap-question.ts'
import { adoptedRoadmap } from '../../domain/roadmap/scenarios/adoption-history.ts'
import type { ScheduledInitiative } from '../../domain/roadmap.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { todayDate } from '../app/today-date.ts'
import { usePlan } from '../roadmap/use-plan.ts'
import { answerText as text } from '../text/answer.en.ts'
import { formatDate, formatMoney, formatQuarter } from '../ui/format.ts'

const moves = 3

/** The first three projects of the plan that is decided, or of the best one under the usual assumptions. */
export function NextMoves() {
  const { business } = useLoaded()
  const adopted = adoptedRoadmap(business.roadmaps)
  const plan = usePlan(adopted ? null : usualAssumptions(business, todayDate()))
  if (adopted) {
    return (
      <>
        <p className="muted small">{text.decided(formatDate(adopted.adoption?.on ?? todayDate()))}</p>
        <MoveList schedule={adopted.schedule} />
      </>
    )
  }
  if (plan.problem) return <p className="notice bad">{plan.problem}</p>
  if (!plan.answer) {
    return (
      <p role="status" className="muted">
        {text.working}
      </p>
    )
  }
  if (plan.answer.kind === 'infeasible') return <p className="notice warn">{text.infeasible}</p>
  if (plan.answer.kind === 'undecided') return <p className="notice warn">{text.undecided}</p>
  return <MoveList schedule={plan.answer.schedule} />
}

function MoveList({ schedule }: { readonly schedule: readonly ScheduledInitiative[] }) {
  const { business } = useLoaded()
  const next = schedule.toSorted((a, b) => a.start.localeCompare(b.start)).slice(0, moves)
  if (next.length === 0) return <p>{text.noMoves}</p>
  return (
    <ol className="list">
      {next.map(({ initiative, option, start }, index) => {
        const found = business.initiatives.find(({ key }) => key === initiative)
        const way = found?.options.find(({ key }) => key === option)
        return (
          <li key={initiative}>
            <div>
              <strong>
                {index + 1}. {found?.title ?? initiative}
              </strong>
              {found?.reason && (
                <div className="muted">
                  {text.because} {found.reason}
                </div>
              )}
            </div>
            <div>
              {text.starts(formatQuarter(start))}
              {way && (
                <div className="muted small">
                  {way.oneOffCost.likely.minor === 0 ? text.noCost : text.cost(formatMoney(way.oneOffCost.likely))}
                </div>
              )}
              {way?.oneOffCost.basis === 'guess' && <div className="muted small">{text.guess}</div>}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
