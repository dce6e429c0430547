import { useMemo } from 'react'
import { useAnalysis } from '../app/analysis.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { useTitles } from '../app/titles.ts'
import { explainFinding, explainSaving } from '../explain/explain-spend.ts'
import { technologyText as text } from '../text/technology.en.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Figure } from '../ui/figure.tsx'
import { formatDate } from '../ui/format.ts'
import { PagedTable } from '../ui/paged-table.tsx'
import type { Column } from '../ui/paged-table.tsx'
import { wasteByTechnology } from './waste-by-technology.ts'
import type { Waste } from './waste-by-technology.ts'

/** Findings with their money, and the total that counts each euro once. */
export function WasteList({ onOpen }: { readonly onOpen: (key: string) => void }) {
  const { business } = useLoaded()
  const { spend } = useAnalysis()
  const titles = useTitles()
  const columns = useMemo((): readonly Column<Waste>[] => {
    const title = ({ finding }: Waste): string => titles.technology(finding.technology)
    return [
      {
        key: 'name',
        title: text.name,
        by: title,
        show: (waste) => (
          <>
            <button type="button" className="link-button" onClick={() => onOpen(waste.finding.technology)}>
              {title(waste)}
            </button>
            <div className="muted small">
              {[waste.finding, ...waste.alsoBecause].map(({ kind }) => text.findingKinds[kind]).join(', ')}
            </div>
          </>
        ),
      },
      {
        key: 'reason',
        title: text.act,
        by: null,
        isOptional: true,
        show: ({ finding }) => (
          <>
            {finding.action}
            <div className="muted small">{finding.reason}</div>
          </>
        ),
      },
      {
        key: 'by',
        title: text.actBy,
        by: ({ finding }) => finding.actBy ?? '9',
        show: ({ finding }) => (finding.actBy === null ? text.anyTime : formatDate(finding.actBy)),
      },
      {
        key: 'money',
        title: text.money,
        isNumber: true,
        by: ({ finding }) => finding.money.likely.minor,
        show: ({ finding }) => <Figure explanation={explainFinding(finding, business, titles)} />,
      },
    ]
  }, [business, titles, onOpen])
  const waste = wasteByTechnology(spend.findings)
  if (waste.length === 0) return <EmptyState title={text.noWaste}>{text.noWasteHelp}</EmptyState>
  return (
    <>
      <div>
        <span className="amount">
          <Figure explanation={explainSaving(spend, titles)} />
        </span>{' '}
        <span className="muted">{text.wasteTotal}</span>
      </div>
      <PagedTable
        caption={text.countedWaste(waste.length)}
        columns={columns}
        rows={waste}
        keyOf={({ finding }) => finding.key}
        startSort={{ key: 'money', isDown: true }}
      />
    </>
  )
}
