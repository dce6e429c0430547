import { Link } from '@tanstack/react-router'
import { alignmentDial } from '../../pictures/alignment-dial.ts'
import { useAnalysis } from '../app/analysis.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { useTitles } from '../app/titles.ts'
import { explainCoverage, explainJustified, explainScore } from '../explain/explain-alignment.ts'
import { todayText as text } from '../text/today.en.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Figure } from '../ui/figure.tsx'
import { formatPercent, formatScore } from '../ui/format.ts'
import { PictureView } from '../ui/picture-view.tsx'
import { StateWord } from '../ui/state-word.tsx'
import { useBand } from './use-band.ts'

/** The score with its band, and the two sides it is made of. */
export function AlignmentBlock() {
  const { org } = useLoaded()
  const { alignment } = useAnalysis()
  const titles = useTitles()
  const band = useBand()
  const { score, coverage, justified, provisional, ceiling } = alignment
  if (score === null) {
    return (
      <EmptyState
        title={text.fitNone}
        actions={
          <Link to="/o/$org/goals" params={{ org }} className="button primary">
            {text.setGoals}
          </Link>
        }
      >
        {text.fitNoneHelp}
      </EmptyState>
    )
  }
  const known = band !== null && band.low !== null && band.high !== null ? { low: band.low, high: band.high } : null
  return (
    <div className="stack">
      <div className="row">
        <span className="amount">
          <Figure explanation={explainScore(alignment, band)} />
        </span>
        <span className="muted">{text.of100}</span>
        {provisional && <StateWord tone="plain">{text.provisional}</StateWord>}
      </div>
      <p className="muted small">
        {known ? text.bandWords(formatScore(known.low), formatScore(known.high)) : text.bandWorking}
        {provisional && ceiling !== null && formatScore(ceiling) !== formatScore(score)
          ? `; ${text.ceiling(formatScore(ceiling))}.`
          : '.'}
      </p>
      <p>
        <Figure explanation={explainCoverage(alignment, titles)} /> {text.sidesServed}{' '}
        <Figure explanation={explainJustified(alignment, titles)} /> {text.sidesJustified}
      </p>
      <PictureView
        draw={(widthPx) =>
          alignmentDial({
            score,
            band: known,
            served: coverage ?? 0,
            justified: justified ?? 0,
            widthPx,
            words: {
              title: text.dial,
              description: text.dialDescription(
                formatScore(score),
                formatPercent(coverage ?? 0),
                formatPercent(justified ?? 0),
              ),
              served: text.served,
              justified: text.justified,
              percent: formatPercent,
            },
          })
        }
      />
    </div>
  )
}
