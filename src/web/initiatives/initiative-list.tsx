import { NativeSelect, TextInput } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import type { Key } from '../../domain/values/key.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { useTitles } from '../app/titles.ts'
import type { Titles } from '../app/titles.ts'
import { todayDate } from '../app/today-date.ts'
import { explainOnce, explainOptionValue, explainPayback, explainReturn } from '../explain/explain-initiative.ts'
import type { CaseScope } from '../explain/explain-initiative.ts'
import { initiativesText as text } from '../text/initiatives.en.ts'
import { uiText } from '../text/ui.en.ts'
import { Figure } from '../ui/figure.tsx'
import { formatList } from '../ui/format.ts'
import { PagedTable } from '../ui/paged-table.tsx'
import type { Column } from '../ui/paged-table.tsx'
import { StateWord } from '../ui/state-word.tsx'
import type { InitiativeRow } from './initiative-rows.ts'

type Props = { readonly rows: readonly InitiativeRow[]; readonly onOpen: (key: Key) => void }

const shows = ['open', 'all', 'guess', 'run-better', 'try-new'] as const
type Show = (typeof shows)[number]

/** Every project, to filter, sort and open. */
export function InitiativeList({ rows, onOpen }: Props) {
  const { business } = useLoaded()
  const titles = useTitles()
  const [filter, setFilter] = useState('')
  const [show, setShow] = useState<Show>('open')
  const words = useDeferredValue(filter).trim().toLowerCase()
  const shown = useMemo(
    () => rows.filter((row) => fits(row, show) && wordsOf(row, titles).toLowerCase().includes(words)),
    [rows, show, words, titles],
  )
  const columns = useMemo(
    () => [nameColumn(onOpen), ...columnsOf(titles, { business, today: todayDate() })],
    [onOpen, titles, business],
  )
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
          onChange={(event) => setShow(shows.find((one) => one === event.currentTarget.value) ?? 'open')}
          data={shows.map((value) => ({ value, label: text.shows[value] }))}
        />
      </div>
      {shown.length === 0 ? (
        <p className="muted">{uiText.nothingFits}</p>
      ) : (
        <PagedTable
          caption={text.counted(shown.length, rows.length)}
          columns={columns}
          rows={shown}
          keyOf={({ initiative }) => initiative.key}
          startSort={{ key: 'value', isDown: true }}
        />
      )}
    </div>
  )
}

function fits({ initiative: { stage, exploreShare }, hasGuess }: InitiativeRow, show: Show): boolean {
  if (show === 'all') return true
  if (stage === 'stopped' || stage === 'running') return false
  if (show === 'guess') return hasGuess
  if (show === 'open') return true
  return exploreShare >= 0.5 === (show === 'try-new')
}

function wordsOf({ initiative: { title, stage }, goals }: InitiativeRow, titles: Titles): string {
  return [title, text.stages[stage], ...goals.map(titles.goal)].join(' ')
}

function nameColumn(onOpen: (key: Key) => void): Column<InitiativeRow> {
  return {
    key: 'name',
    title: text.name,
    by: ({ initiative }) => initiative.title,
    show: ({ initiative: { key, title, essential }, best, hasGuess }) => (
      <>
        <button type="button" className="link-button" onClick={() => onOpen(key)}>
          {title}
        </button>
        <div className="row">
          {essential && <StateWord tone="plain">{text.essential}</StateWord>}
          {hasGuess && <StateWord tone="plain">{text.guess}</StateWord>}
          {best === null && <StateWord tone="warn">{text.noOption}</StateWord>}
        </div>
      </>
    ),
  }
}

function columnsOf(titles: Titles, scope: CaseScope): readonly Column<InitiativeRow>[] {
  return [
    {
      key: 'stage',
      title: text.stage,
      isOptional: true,
      by: ({ initiative }) => text.stages[initiative.stage],
      show: ({ initiative }) => text.stages[initiative.stage],
    },
    {
      key: 'serves',
      title: text.serves,
      isOptional: true,
      by: ({ goals }) => goals.length,
      show: ({ goals }) => (
        <span className="small muted">{goals.length === 0 ? text.servesNone : formatList(goals.map(titles.goal))}</span>
      ),
    },
    {
      key: 'once',
      title: text.once,
      isNumber: true,
      isOptional: true,
      by: ({ best }) => best?.option.oneOffCost.likely.minor ?? 0,
      show: ({ best }) => best && <Figure explanation={explainOnce(best)} />,
    },
    {
      key: 'payback',
      title: text.payback,
      isOptional: true,
      by: ({ best }) => best?.likely.paybackQuarter ?? 99,
      show: ({ best }) => best && <Figure explanation={explainPayback(best, scope)} />,
    },
    {
      key: 'returns',
      title: text.returns,
      isNumber: true,
      isOptional: true,
      by: ({ best }) => best?.likely.returnOnInvestment.share ?? Number.MAX_VALUE,
      show: ({ best }) => best && <Figure explanation={explainReturn(best, scope)} />,
    },
    {
      key: 'value',
      title: text.value,
      isNumber: true,
      by: ({ best }) => best?.likely.netPresentValue.minor ?? -Infinity,
      show: ({ best }) => best && <Figure explanation={explainOptionValue(best, scope)} />,
    },
  ]
}
