import { majorOf } from '../../domain/values/money.ts'
import { costTreemap } from '../../pictures/cost-treemap.ts'
import { useAnalysis } from '../app/analysis.ts'
import { useTitles } from '../app/titles.ts'
import { technologyText as text } from '../text/technology.en.ts'
import { formatExactMoney, formatMoney } from '../ui/format.ts'
import { PictureView } from '../ui/picture-view.tsx'

/** Yearly cost as areas, shaded by whether the money serves a goal. */
export function CostBlock({ onOpen }: { readonly onOpen: (key: string) => void }) {
  const { spend, alignment } = useAnalysis()
  const titles = useTitles()
  const shares = new Map(alignment.technologies.map(({ technology, justified }) => [technology, justified]))
  const blocks = spend.technologies.map(({ technology, annualCost }) => {
    const title = titles.technology(technology)
    const share = shares.get(technology) ?? 0
    return {
      key: technology,
      title,
      value: majorOf(annualCost),
      amount: formatMoney(annualCost),
      hint: `${title}: ${formatExactMoney(annualCost)}, ${text.treemapLegend[stateOf(share)]}`,
      state: stateOf(share),
    }
  })
  return (
    <div className="stack">
      <PictureView
        onPick={(key) => key && onOpen(key)}
        draw={(widthPx) =>
          costTreemap({
            title: text.treemap,
            description: text.treemapDescription(formatMoney(spend.annualCost), blocks[0]?.title ?? '–'),
            blocks,
            rest: text.restOfIt,
            widthPx,
          })
        }
      />
      <ul className="steps">
        <li>
          <Swatch tone="accent-soft" /> {text.treemapLegend.serves}
        </li>
        <li>
          <Swatch tone="warn-soft" /> {text.treemapLegend.partly}
        </li>
        <li>
          <Swatch tone="bad-soft" /> {text.treemapLegend.none}
        </li>
      </ul>
    </div>
  )
}

function stateOf(share: number): 'serves' | 'partly' | 'none' {
  if (share >= 1) return 'serves'
  return share > 0 ? 'partly' : 'none'
}

function Swatch({ tone }: { readonly tone: string }) {
  return (
    <svg width="12" height="12" aria-hidden="true">
      <rect width="12" height="12" fill={`var(--${tone})`} stroke="var(--line)" />
    </svg>
  )
}
