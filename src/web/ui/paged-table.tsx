import { useState } from 'react'
import type { ReactNode } from 'react'
import { uiText as text } from '../text/ui.en.ts'

export type Column<Row> = {
  readonly key: string
  readonly title: string
  readonly show: (row: Row) => ReactNode
  /** What it is sorted by; null = cannot be sorted. */
  readonly by: ((row: Row) => string | number) | null
  readonly isNumber?: boolean
  /** Left out on a narrow screen. */
  readonly isOptional?: boolean
}

const rowsPerPage = 50

/** Rows with sorting, in pages of fifty, so that ten thousand stay as quick as ten. The first column names the row. */
export function PagedTable<Row>({
  caption,
  columns,
  rows,
  keyOf,
  startSort,
}: {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  readonly startSort?: { readonly key: string; readonly isDown: boolean }
}) {
  const [sort, setSort] = useState(startSort ?? { key: '', isDown: false })
  const [page, setPage] = useState(0)
  const sorted = sortRows(rows, columns.find(({ key }) => key === sort.key)?.by ?? null, sort.isDown)
  const pages = Math.max(1, Math.ceil(sorted.length / rowsPerPage))
  const current = Math.min(page, pages - 1)
  const shown = sorted.slice(current * rowsPerPage, (current + 1) * rowsPerPage)
  return (
    <div className="stack">
      <div className="table-wrap" tabIndex={0} role="region" aria-label={caption}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <Heading
                  key={column.key}
                  column={column}
                  sorted={sort.key === column.key ? (sort.isDown ? 'descending' : 'ascending') : 'none'}
                  onSort={() => setSort({ key: column.key, isDown: sort.key === column.key ? !sort.isDown : false })}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={keyOf(row)}>
                {columns.map((column, index) =>
                  index === 0 ? (
                    <th key={column.key} scope="row">
                      {column.show(row)}
                    </th>
                  ) : (
                    <td key={column.key} className={classes(column)}>
                      {column.show(row)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {pages > 1 && <Pages page={current} pages={pages} total={sorted.length} onPage={setPage} />}
    </div>
  )
}

function Heading<Row>({
  column,
  sorted,
  onSort,
}: {
  readonly column: Column<Row>
  readonly sorted: 'ascending' | 'descending' | 'none'
  readonly onSort: () => void
}) {
  const arrow = sorted === 'none' ? '' : sorted === 'ascending' ? ' ↑' : ' ↓'
  return (
    <th scope="col" className={classes(column)} aria-sort={column.by ? sorted : undefined}>
      {column.by ? (
        <button type="button" onClick={onSort}>
          {column.title}
          <span aria-hidden="true">{arrow}</span>
        </button>
      ) : (
        column.title
      )}
    </th>
  )
}

function Pages({
  page,
  pages,
  total,
  onPage,
}: {
  readonly page: number
  readonly pages: number
  readonly total: number
  readonly onPage: (page: number) => void
}) {
  const from = page * rowsPerPage + 1
  return (
    <nav className="row" aria-label={text.pageOf(page + 1, pages)}>
      <button type="button" className="button small" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {text.previous}
      </button>
      <span className="small muted">{text.rowsOf(from, Math.min(total, from + rowsPerPage - 1), total)}</span>
      <button type="button" className="button small" disabled={page >= pages - 1} onClick={() => onPage(page + 1)}>
        {text.next}
      </button>
    </nav>
  )
}

function classes<Row>({ isNumber, isOptional }: Column<Row>): string {
  return [isNumber ? 'number' : '', isOptional ? 'optional' : ''].filter(Boolean).join(' ')
}

function sortRows<Row>(rows: readonly Row[], by: Column<Row>['by'], isDown: boolean): readonly Row[] {
  if (by === null) return rows
  const sign = isDown ? -1 : 1
  return [...rows].sort((a, b) => sign * compare(by(a), by(b)))
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return String(a).localeCompare(String(b))
}
