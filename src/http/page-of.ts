import { HttpRefusal } from './http-refusal.ts'

type Asked = { readonly after?: string; readonly limit?: number }

const most = 5_000

/** One page of a list that is short enough to be read whole; the cursor is the id of the page's last row. */
export function pageOf<Row extends { readonly id: string }>(
  rows: readonly Row[],
  { after, limit = 500 }: Asked,
): { readonly rows: readonly Row[]; readonly next: string | null } {
  if (limit < 1 || limit > most) throw new HttpRefusal('invalid', `limit must be 1 to ${most}; it is ${limit}.`)
  const start = after === undefined ? 0 : rows.findIndex(({ id }) => id === after) + 1
  if (start === 0 && after !== undefined)
    throw new HttpRefusal(
      'invalid',
      'This cursor is not one of ours: use the "next" of the page before, or leave it out.',
    )
  const page = rows.slice(start, start + limit)
  return { rows: page, next: start + limit < rows.length ? (page.at(-1)?.id ?? null) : null }
}
