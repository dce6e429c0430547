import { NativeSelect, TextInput } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import type { TechnologyJustification } from '../../domain/alignment/alignment.ts'
import type { Technology } from '../../domain/technology.ts'
import { zero } from '../../domain/values/money.ts'
import type { Money } from '../../domain/values/money.ts'
import { useAnalysis } from '../app/analysis.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { useTitles } from '../app/titles.ts'
import type { Titles } from '../app/titles.ts'
import { explainTechnologyCost } from '../explain/explain-spend.ts'
import { technologyText as text } from '../text/technology.en.ts'
import { uiText } from '../text/ui.en.ts'
import { Figure } from '../ui/figure.tsx'
import { formatMoney } from '../ui/format.ts'
import { PagedTable } from '../ui/paged-table.tsx'
import type { Column } from '../ui/paged-table.tsx'
import { StateWord } from '../ui/state-word.tsx'

type Row = {
  readonly technology: Technology
  readonly cost: Money
  readonly returns: Money | null
  readonly justified: number
  readonly reason: string
}

const shows = ['all', 'unaligned', 'unrated'] as const

/** Everything the business pays for, to filter, sort and open. */
export function Register({ onOpen }: { readonly onOpen: (key: string) => void }) {
  const rows = useRows()
  const [filter, setFilter] = useState('')
  const [show, setShow] = useState<(typeof shows)[number]>('all')
  const words = useDeferredValue(filter).trim().toLowerCase()
  const shown = useMemo(
    () =>
      rows.filter(
        (row) =>
          fits(row, show) &&
          `${row.technology.title} ${text.kinds[row.technology.kind]} ${row.reason}`.toLowerCase().includes(words),
      ),
    [rows, show, words],
  )
  const columns = useMemo(() => columnsOf(onOpen), [onOpen])
  return (
    <div className="stack">
      <div className="fields no-print">
        <TextInput
          label={text.filterLabel}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
          maxLength={200}
        />
        <NativeSelect
          label={text.show}
          value={show}
          onChange={(event) => setShow(shows.find((one) => one === event.currentTarget.value) ?? 'all')}
          data={[
            { value: 'all', label: text.all },
            { value: 'unaligned', label: text.onlyUnaligned },
            { value: 'unrated', label: text.onlyUnrated },
          ]}
        />
      </div>
      {shown.length === 0 ? (
        <p className="muted">{uiText.nothingFits}</p>
      ) : (
        <PagedTable
          caption={text.counted(shown.length, rows.length)}
          columns={columns}
          rows={shown}
          keyOf={({ technology }) => technology.key}
          startSort={{ key: 'cost', isDown: true }}
        />
      )}
    </div>
  )
}

function useRows(): readonly Row[] {
  const { business } = useLoaded()
  const { alignment, spend } = useAnalysis()
  const titles = useTitles()
  return useMemo(() => {
    const costs = new Map(spend.technologies.map((one) => [one.technology, one]))
    const reasons = new Map(alignment.technologies.map((one) => [one.technology, one]))
    return business.technologies.map((technology) => {
      const cost = costs.get(technology.key)
      return {
        technology,
        cost: cost?.annualCost ?? zero(business.organization.currency),
        returns: cost?.returnPerYear?.likely ?? null,
        ...whatFor(reasons.get(technology.key), titles),
      }
    })
  }, [business, alignment, spend, titles])
}

function whatFor(found: TechnologyJustification | undefined, titles: Titles): { justified: number; reason: string } {
  if (!found) return { justified: 0, reason: text.notInUse }
  return { justified: found.justified, reason: text.reasons(found.reason, titles.goal, titles.capability) }
}

function fits({ justified, technology }: Row, show: (typeof shows)[number]): boolean {
  if (show === 'all') return true
  return show === 'unaligned' ? justified < 1 : technology.functionalFit === null || technology.usage === null
}

function columnsOf(onOpen: (key: string) => void): readonly Column<Row>[] {
  return [
    {
      key: 'name',
      title: text.name,
      by: ({ technology }) => technology.title,
      show: ({ technology }) => (
        <button type="button" className="link-button" onClick={() => onOpen(technology.key)}>
          {technology.title}
        </button>
      ),
    },
    {
      key: 'kind',
      title: text.kind,
      isOptional: true,
      by: ({ technology }) => technology.kind,
      show: ({ technology }) => text.kinds[technology.kind],
    },
    { key: 'serves', title: text.serves, isOptional: true, by: ({ reason }) => reason, show: ({ reason }) => reason },
    {
      key: 'state',
      title: text.state,
      by: ({ justified }) => justified,
      show: ({ justified }) => <Justified share={justified} />,
    },
    {
      key: 'return',
      title: text.returns,
      isNumber: true,
      isOptional: true,
      by: ({ returns }) => returns?.minor ?? -1,
      show: ({ returns }) => (returns === null ? <span className="muted">{text.noReturn}</span> : formatMoney(returns)),
    },
    {
      key: 'cost',
      title: text.cost,
      isNumber: true,
      by: ({ cost }) => cost.minor,
      show: ({ technology, cost }) => <Figure explanation={explainTechnologyCost(technology, cost)} />,
    },
  ]
}

function Justified({ share }: { readonly share: number }) {
  if (share >= 1) return <StateWord tone="good">{text.justified}</StateWord>
  return share > 0 ? (
    <StateWord tone="warn">{text.partly}</StateWord>
  ) : (
    <StateWord tone="bad">{text.unjustified}</StateWord>
  )
}
