import { useMemo } from 'react'
import { useAnalysis } from '../app/analysis.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { useTitles } from '../app/titles.ts'
import { explainFinding, explainSaving } from '../explain/explain-spend.ts'
import { technologyText as text } from '../text/technology.en.ts'
import { todayText } from '../text/today.en.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Figure } from '../ui/figure.tsx'
import { formatDate } from '../ui/format.ts'
import { PagedTable } from '../ui/paged-table.tsx'
import type { Column } from '../ui/paged-table.tsx'
import type { Finding } from '../../domain/spend/finding.ts'

/** Findings with their money, and the total that counts each euro once. */
export function WasteList({ onOpen }: { readonly onOpen: (key: string) => void }) {
  const { business } = useLoaded()
  const { spend } = useAnalysis()
  const titles = useTitles()
  const columns = useMemo((): readonly Column<Finding>[] => {
    const title = ({ technology }: Finding): string => titles.technology(technology)
    return [
      {
        key: 'name',
        title: text.name,
        by: title,
        show: (finding) => (
          <>
            <button type="button" className="link-button" onClick={() => onOpen(finding.technology)}>
              {title(finding)}
            </button>
            <div className="muted small">{text.findingKinds[finding.kind]}</div>
          </>
        ),
      },
      {
        key: 'reason',
        title: text.act,
        by: null,
        isOptional: true,
        show: (finding) => (
          <>
            {finding.action}
            <div className="muted small">
              {text.findingReason(
                finding,
                title(finding),
                finding.keep === null ? null : titles.technology(finding.keep),
              )}
            </div>
          </>
        ),
      },
      {
        key: 'by',
        title: text.actBy,
        by: ({ actBy }) => actBy ?? '9',
        show: ({ actBy }) => (actBy === null ? text.anyTime : formatDate(actBy)),
      },
      {
        key: 'money',
        title: text.money,
        isNumber: true,
        by: ({ money }) => money.likely.minor,
        show: (finding) => <Figure explanation={explainFinding(finding, business, titles)} />,
      },
    ]
  }, [business, titles, onOpen])
  const waste = spend.findings.filter(({ kind }) => kind !== 'renewal')
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
        caption={todayText.saving}
        columns={columns}
        rows={waste}
        keyOf={({ key }) => key}
        startSort={{ key: 'money', isDown: true }}
      />
    </>
  )
}
