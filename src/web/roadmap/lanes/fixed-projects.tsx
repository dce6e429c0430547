import type { RoadmapAssumptions } from '../../../domain/roadmap.ts'
import { useTitles } from '../../app/titles.ts'
import { lanesText as text } from '../../text/roadmap-lanes.en.ts'
import { formatQuarter } from '../../ui/format.ts'
import type { Moves } from './use-moves.ts'

/** What the owner fixed and left out, each released with one click. */
export function FixedProjects({
  fixed: { pinned, forbidden },
  moves,
}: {
  readonly fixed: Pick<RoadmapAssumptions, 'pinned' | 'forbidden'>
  readonly moves: Moves
}) {
  const titles = useTitles()
  const all = [
    ...pinned.map(({ initiative, start }) => {
      const title = titles.initiative(initiative)
      return {
        initiative,
        words: start === null ? text.fixedIn(title) : text.fixedStart(title, formatQuarter(start)),
      }
    }),
    ...forbidden.map((initiative) => ({ initiative, words: text.fixedOut(titles.initiative(initiative)) })),
  ]
  if (all.length === 0) return null
  return (
    <div className="row small">
      <span>{text.fixedTitle}</span>
      <ul className="chips">
        {all.map(({ initiative, words }) => (
          <li key={initiative} className="chip-with-button">
            {words}
            <button
              type="button"
              className="chip-button no-print"
              aria-label={text.release(titles.initiative(initiative))}
              onClick={() => moves.release(initiative)}
            >
              ✕
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
