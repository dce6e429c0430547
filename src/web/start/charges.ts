import { useQuery } from '@tanstack/react-query'
import { catalogue } from '../../catalogue/catalogue.ts'
import type { Business } from '../../domain/business.ts'
import { recurringCharges } from '../../domain/charges/recurring-charges.ts'
import type { RecurringCharge } from '../../domain/charges/recurring-charge.ts'
import { sortLines } from '../../domain/charges/sort-lines.ts'
import { vendorIndex } from '../../domain/charges/vendor-index.ts'
import type { SpendLine } from '../../domain/spend-line.ts'
import { ask } from '../app/api.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { todayDate } from '../app/today-date.ts'

export type KeptLine = { readonly id: string; readonly value: SpendLine }

export type Charges = {
  readonly lines: readonly KeptLine[]
  readonly charges: readonly RecurringCharge[]
}

export function chargesKey(org: string): readonly string[] {
  return ['charges', org]
}

/** Recurring charges found in the statement lines that are kept, sorted by the names of sellers. */
export function useCharges() {
  const { org, business } = useLoaded()
  return useQuery({
    queryKey: chargesKey(org),
    queryFn: async ({ signal }): Promise<Charges> => chargesOf(await keptLines(org, signal), business),
    staleTime: Infinity,
  })
}

function chargesOf(lines: readonly KeptLine[], business: Business): Charges {
  const { vendors, technologies } = business
  const index = vendorIndex({ vendors, technologies, catalogue })
  const sorted = sortLines(
    lines.map(({ value }) => value),
    index,
  ).map(({ line }) => line)
  return { lines, charges: recurringCharges(sorted, todayDate()).map((charge) => named(charge, business)) }
}

/** A recognised seller by its name; what the statement prints is only its trace. */
function named(charge: RecurringCharge, { vendors }: Business): RecurringCharge {
  const seller = [...vendors, ...catalogue.vendors].find(({ key }) => key === charge.vendor)
  return seller ? { ...charge, title: seller.name } : charge
}

async function keptLines(org: string, signal: AbortSignal): Promise<KeptLine[]> {
  const found: KeptLine[] = []
  let after: string | null = null
  do {
    const from: string = after === null ? '' : `&after=${encodeURIComponent(after)}`
    const page: { items: readonly KeptLine[]; next: string | null } = await ask(
      `/orgs/${org}/spend-lines?limit=500${from}`,
      { signal },
    )
    found.push(...page.items)
    after = page.next
  } while (after !== null)
  return found
}
