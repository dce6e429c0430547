import { z } from 'zod'
import { isCalendarDate } from '../../domain/values/calendar-date.ts'
import type { Page } from '../../storage/kept.ts'
import type { KeptSeat } from '../../storage/seats.ts'
import { loadSeats } from '../../storage/seats.ts'
import type { KeptSpendLine } from '../../storage/spend-lines.ts'
import { listSpendLines as listed } from '../../storage/spend-lines.ts'
import { ActionError } from '../action-error.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { reading } from '../read.ts'

const page = z.strictObject({
  after: z.string().max(200).nullable().default(null),
  limit: z.int().min(1).max(5_000).default(500),
})

/** One page of statement lines, oldest first: `{ after, limit }`, both optional. */
export function listSpendLines(context: Context, input: unknown): Promise<Page<KeptSpendLine>> {
  return reading(context, (scope) => {
    const { after, limit } = parse(page, input)
    return listed(scope, { after: after === null ? null : readCursor(after), limit })
  })
}

/** Every seat, by technology and person. */
export function listSeats(context: Context): Promise<readonly KeptSeat[]> {
  return reading(context, loadSeats)
}

function readCursor(cursor: string): { readonly date: string; readonly id: string } {
  const [date = '', id = ''] = cursor.split('_')
  if (isCalendarDate(date) && z.uuid().safeParse(id).success) return { date, id }
  throw new ActionError(
    'invalid',
    'This cursor is not one of ours: use the "next" of the page before, or leave it out.',
  )
}
