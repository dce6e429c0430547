import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { needHeatMap } from '../../pictures/need-heat-map.ts'
import { useAnalysis } from '../app/analysis.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { useNeeds } from '../app/needs-of.ts'
import { useOpenNoun } from '../app/open-noun.ts'
import { useTitles } from '../app/titles.ts'
import { explainMissing } from '../explain/explain-need.ts'
import { needsText as text } from '../text/needs.en.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Figure } from '../ui/figure.tsx'
import { formatNumber, formatPercent } from '../ui/format.ts'
import { Band, PageHead } from '../ui/page-head.tsx'
import { PictureView } from '../ui/picture-view.tsx'
import { NeedCard } from './need-card.tsx'

const boxes = 15
const firstShown = 9

/** What is missing, and for which goal? */
export function NeedsPage() {
  const { business, org } = useLoaded()
  const { alignment } = useAnalysis()
  const needs = useNeeds()
  const titles = useTitles()
  const { open, setOpen } = useOpenNoun()
  const [shown, setShown] = useState(firstShown)
  const opened = needs.findIndex(({ capability }) => capability === open)
  useEffect(() => {
    if (opened >= firstShown) setShown((count) => Math.max(count, opened + 1))
    if (opened >= 0) document.getElementById(`need-${open}`)?.scrollIntoView({ block: 'center' })
  }, [open, opened])
  const worst = needs[0]
  if (!worst) {
    return (
      <>
        <PageHead title={text.title} />
        <EmptyState
          title={text.emptyTitle}
          actions={
            <Link to="/o/$org/goals" params={{ org }} className="button primary">
              {text.toGoals}
            </Link>
          }
        >
          {business.goals.length === 0 ? text.emptyNoGoals : text.emptyServed}
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <PageHead
        title={text.title}
        answer={
          <>
            <div className="headline">
              <Figure explanation={explainMissing(alignment, titles)} />
            </div>
            <p>
              {text.served} {text.largest(titles.capability(worst.capability))}
            </p>
          </>
        }
      />
      <Band title={text.map} intro={text.mapIntro}>
        <PictureView
          onPick={setOpen}
          draw={(widthPx) =>
            needHeatMap({
              title: text.map,
              description: text.mapDescription(Math.min(boxes, needs.length)),
              boxes: needs.slice(0, boxes).map(({ capability, support, gap }) => ({
                key: capability,
                title: titles.capability(capability),
                missing: 1 - support,
                words: text.missing(formatPercent(1 - support)),
                hint: text.mapHint(titles.capability(capability), formatNumber(gap * 100)),
              })),
              widthPx,
            })
          }
        />
      </Band>
      <Band title={text.list} intro={text.listIntro}>
        <div className="cards">
          {needs.slice(0, shown).map((need) => (
            <NeedCard key={need.capability} need={need} isOpened={need.capability === open} />
          ))}
        </div>
        {needs.length > shown && (
          <div>
            <button type="button" className="button" onClick={() => setShown(needs.length)}>
              {text.more(needs.length - shown)}
            </button>
          </div>
        )}
      </Band>
    </>
  )
}
