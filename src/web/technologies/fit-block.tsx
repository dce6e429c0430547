import { useMemo } from 'react'
import type { Technology } from '../../domain/technology.ts'
import { majorOf } from '../../domain/values/money.ts'
import { fitQuadrant } from '../../pictures/fit-quadrant.ts'
import type { QuadrantMark } from '../../pictures/fit-quadrant.ts'
import { useAnalysis } from '../app/analysis.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { technologyText as text } from '../text/technology.en.ts'
import { uiText } from '../text/ui.en.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { formatMoney, formatPercent } from '../ui/format.ts'
import { PagedTable } from '../ui/paged-table.tsx'
import { PictureView } from '../ui/picture-view.tsx'

const fewest = 3
const mostDrawn = 80

/** Keep, grow, replace or drop: fit for the work against soundness. */
export function FitBlock({ onOpen }: { readonly onOpen: (key: string) => void }) {
  const { marks, unrated } = useMarks()
  if (marks.length < fewest) return <EmptyState title={text.notEnough}>{text.notEnoughQuadrant}</EmptyState>
  return (
    <div className="stack">
      <PictureView
        onPick={onOpen}
        draw={(widthPx) =>
          fitQuadrant({
            title: text.quadrant,
            description: text.quadrantDescription(marks.length),
            marks: marks.slice(0, mostDrawn),
            corners: text.corners,
            axes: text.axes,
            widthPx,
          })
        }
      />
      {unrated > 0 && <p className="muted small">{text.notRated(unrated)}</p>}
      <details>
        <summary>{uiText.showTable}</summary>
        <PagedTable
          caption={text.quadrant}
          rows={marks}
          keyOf={({ key }) => key}
          columns={[
            { key: 'name', title: text.name, by: ({ title }) => title, show: ({ title }) => title },
            { key: 'verdict', title: text.verdict, by: verdictOf, show: verdictOf },
            {
              key: 'functional',
              title: text.axes.functional,
              isNumber: true,
              by: ({ functional }) => functional,
              show: ({ functional }) => formatPercent(functional),
            },
            {
              key: 'technical',
              title: text.axes.technical,
              isNumber: true,
              by: ({ technical }) => technical,
              show: ({ technical }) => formatPercent(technical),
            },
          ]}
        />
      </details>
    </div>
  )
}

function useMarks(): { readonly marks: readonly QuadrantMark[]; readonly unrated: number } {
  const { business } = useLoaded()
  const { spend } = useAnalysis()
  return useMemo(() => {
    const costs = new Map(spend.technologies.map(({ technology, annualCost }) => [technology, annualCost]))
    const inUse = business.technologies.filter(({ key }) => costs.has(key))
    const marks = inUse.flatMap((technology): QuadrantMark[] => {
      const placed = placeOf(technology)
      const cost = costs.get(technology.key)
      if (!placed || !cost) return []
      const mark = { ...placed, key: technology.key, title: technology.title, annualCost: majorOf(cost), hint: '' }
      return [{ ...mark, hint: `${technology.title}: ${verdictOf(mark)}, ${formatMoney(cost)}` }]
    })
    marks.sort((a, b) => b.annualCost - a.annualCost)
    return { marks, unrated: inUse.length - marks.length }
  }, [business, spend])
}

function placeOf({ functionalFit, technicalFit }: Technology): { functional: number; technical: number } | null {
  if (functionalFit === null) return null
  return { functional: functionalFit, technical: technicalFit ?? functionalFit }
}

const borderlineWithin = 0.125

function verdictOf({ functional, technical }: QuadrantMark): string {
  const { keep, grow, replace, drop } = text.corners
  const verdict = technical >= 0.5 ? (functional >= 0.5 ? grow : keep) : functional >= 0.5 ? replace : drop
  const isClose = Math.abs(functional - 0.5) <= borderlineWithin || Math.abs(technical - 0.5) <= borderlineWithin
  return isClose ? `${verdict} (${text.borderline})` : verdict
}
