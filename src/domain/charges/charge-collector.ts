import { spendSortings } from '../spend-line.ts'
import type { SpendLine } from '../spend-line.ts'
import type { CalendarDate } from '../values/calendar-date.ts'
import type { Currency } from '../values/money.ts'
import { chargeStem } from './charge-stem.ts'
import type { RecurringCharge } from './recurring-charge.ts'
import { chargesAmong, dearestFirst, groupName } from './recurring-charges.ts'
import type { StemmedLine } from './recurring-charges.ts'

/** Takes lines one by one and answers what `recurringCharges` would of all of them. */
export type ChargeCollector = {
  readonly add: (line: SpendLine) => void
  readonly charges: (today: CalendarDate) => RecurringCharge[]
}

/**
 * Recurring charges of a statement of any length. [REC-1] Of a line only what groups, dates and prices it is kept, as numbers:
 * some fifty bytes, and each text once.
 */
export function chargeCollector(): ChargeCollector {
  const [groups, stems, days] = [numbered(), numbered(), numbered()]
  const facts: Group[] = []
  const columns = lineColumns()
  const lastDays = new Map<string, CalendarDate>()
  let position = -1
  return {
    add(line) {
      position += 1
      if (line.date > (lastDays.get(line.account) ?? '')) lastDays.set(line.account, line.date)
      if (line.state === 'ignored') return
      const stem = chargeStem(line.description)
      const group = groups.of(groupName(line, stem))
      facts[group] ??= { account: line.account, vendor: line.vendor, currency: line.amount.currency }
      const sorting = spendSortings.indexOf(line.sorting)
      columns.push([group, stems.of(stem), days.of(line.date), line.amount.minor, position, sorting])
    },
    charges(today) {
      const starts = columns.byGroup(facts.length)
      return dearestFirst(
        facts.flatMap((group, at) => {
          const places = starts(at)
          if (places.length < 2) return []
          const last = lastDays.get(group.account) ?? today
          const members = Array.from(places, (place) => memberAt(columns.at(place), { group, stems, days }))
          return chargesAmong(members, last < today ? last : today)
        }),
      )
    },
  }
}

type Group = Pick<SpendLine, 'account' | 'vendor'> & {
  readonly currency: Currency
}

type Row = readonly [group: number, stem: number, day: number, minor: number, position: number, sorting: number]
type Texts = { readonly group: Group; readonly stems: Numbered; readonly days: Numbered }

function memberAt([, stem, day, minor, at, sorted]: Row, { group, stems, days }: Texts): StemmedLine {
  const { account, vendor, currency } = group
  const sorting = spendSortings[sorted] ?? 'unsure'
  return {
    line: { account, vendor, sorting, date: days.text(day), amount: { minor, currency } },
    at,
    stem: stems.text(stem),
  }
}

type Numbered = { readonly of: (text: string) => number; readonly text: (number: number) => string }

/** Each text once, by a number. */
function numbered(): Numbered {
  const numbers = new Map<string, number>()
  const texts: string[] = []
  return {
    of(text) {
      const known = numbers.get(text)
      if (known !== undefined) return known
      numbers.set(text, texts.length)
      return texts.push(text) - 1
    },
    text: (number) => texts[number] ?? '',
  }
}

const fields = 6
const rowsPerPart = 65_536

type Columns = {
  readonly push: (row: Row) => void
  readonly at: (place: number) => Row
  /** The places of each group, in the order they came. */
  readonly byGroup: (groupCount: number) => (group: number) => Uint32Array
}

/** Rows of numbers in parts, so that growing copies nothing. */
function lineColumns(): Columns {
  const parts: Float64Array[] = []
  let count = 0
  const value = (place: number, field: number) =>
    parts[Math.floor(place / rowsPerPart)]?.[(place % rowsPerPart) * fields + field] ?? 0
  return {
    push(row) {
      if (count % rowsPerPart === 0) parts.push(new Float64Array(rowsPerPart * fields))
      parts.at(-1)?.set(row, (count % rowsPerPart) * fields)
      count += 1
    },
    at: (place) => [
      value(place, 0),
      value(place, 1),
      value(place, 2),
      value(place, 3),
      value(place, 4),
      value(place, 5),
    ],
    byGroup(groupCount) {
      const starts = new Uint32Array(groupCount + 1)
      for (let place = 0; place < count; place += 1) bump(starts, value(place, 0) + 1)
      for (let group = 0; group < groupCount; group += 1) bump(starts, group + 1, starts[group])
      const [next, places] = [starts.slice(), new Uint32Array(count)]
      for (let place = 0; place < count; place += 1) places[bump(next, value(place, 0)) - 1] = place
      return (group) => places.subarray(starts[group], starts[group + 1])
    },
  }
}

/** Adds to one number and answers the sum. */
function bump(numbers: Uint32Array, at: number, by = 1): number {
  const sum = (numbers[at] ?? 0) + by
  numbers[at] = sum
  return sum
}
