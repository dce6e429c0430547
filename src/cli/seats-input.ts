import { basename } from 'node:path'
import type { Business } from '../domain/business.ts'
import type { Seat } from '../domain/spend-line.ts'
import { readSeats } from '../interchange/seats/read-seats.ts'
import { fileBytes } from './business-input.ts'
import { Refusal } from './refusal.ts'

/** The seat list a command uses; none where no file is given. Seats of technology the business does not have are refused by name. */
export async function seatsInput(file: string | null, business: Business): Promise<readonly Seat[]> {
  if (file === null) return []
  const reading = await readSeats(await fileBytes(file), { fileName: basename(file) })
  if (reading.kind === 'refused') throw new Refusal('input', `${file} was not read. ${reading.problem.reason}`)
  const [first] = reading.rejected
  if (first)
    throw new Refusal(
      'input',
      `${file}, row ${first.row}: ${first.reason} ${reading.rejected.length} rows are wrong; nothing was computed.`,
    )
  const known = new Set(business.technologies.map(({ key }) => key))
  const unknown = new Set(reading.seats.map(({ technology }) => technology).filter((key) => !known.has(key)))
  if (unknown.size > 0)
    throw new Refusal(
      'input',
      `${file} names technology that the business does not have: ${[...unknown].join(', ')}. Correct the names or add them.`,
    )
  return reading.seats
}
