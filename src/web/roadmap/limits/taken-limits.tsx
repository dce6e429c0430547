import { stressText } from '../../text/stress.en.ts'
import { lanesText } from '../../text/roadmap-lanes.en.ts'
import { limitsText } from '../../text/roadmap-limits.en.ts'
import { uncertaintyText } from '../../text/uncertainty.en.ts'
import { formatPercent, formatQuarter } from '../../ui/format.ts'
import type { Limits } from '../use-limits.ts'

/** What was taken over from the parts below the plan, each with its way back. */
export function TakenLimits({ limits }: { readonly limits: Limits }) {
  const { assumptions, set } = limits
  return (
    <>
      {assumptions.potReserves.length > 0 && (
        <p className="small">
          {uncertaintyText.reserved}{' '}
          <button type="button" className="button small" onClick={() => set({ potReserves: [] })}>
            {uncertaintyText.dropReserve}
          </button>
        </p>
      )}
      <AbsencesTaken limits={limits} />
    </>
  )
}

/** Who is planned to be away, each absence to be taken back. */
export function AbsencesTaken({ limits: { assumptions, set } }: { readonly limits: Limits }) {
  const { absences } = assumptions
  if (absences.length === 0) return null
  return (
    <ul className="chips no-print" aria-label={limitsText.absences}>
      {absences.map((absence, place) => {
        const words = wordsOf(absence)
        return (
          <li key={`${place} ${words}`} className="chip-with-button">
            {words}
            <button
              type="button"
              className="chip-button"
              aria-label={limitsText.takeBack(words)}
              onClick={() => set({ absences: absences.filter((_, other) => other !== place) })}
            >
              ✕
            </button>
          </li>
        )
      })}
    </ul>
  )
}

function wordsOf({ role, from, quarters, share }: Limits['assumptions']['absences'][number]): string {
  const { away, quarters: timeOf } = stressText.shock
  const words = away(lanesText.role(role), timeOf(quarters), formatQuarter(from))
  return share === 1 ? words : limitsText.ofDays(words, formatPercent(share))
}
