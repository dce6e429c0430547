import { z } from 'zod'
import { updateSorting } from '../../storage/spend-lines.ts'
import { ActionError } from '../action-error.ts'
import type { Context } from '../context.ts'
import { getBusiness } from '../get-business.ts'
import { sortingFields } from '../imports/fact-schemas.ts'
import { writing } from '../write.ts'

const sortings = z.strictObject({
  sortings: z
    .array(z.strictObject({ lines: z.array(z.uuid()).min(1).max(100_000), ...sortingFields }))
    .min(1)
    .max(10_000),
})

export type SortedLines = { readonly sorted: number }

/** Says what charges are: `{ sortings: [{ lines: [id…], vendor, technology, sorting, state }] }`, all or none. */
export function sortSpendLines(context: Context, input: unknown): Promise<SortedLines> {
  return writing(
    context,
    {
      name: 'sort-spend-lines',
      permission: 'write',
      input: sortings,
      work: async (scope, given) => {
        const business = await getBusiness(scope)
        const [before, after]: [unknown[], unknown[]] = [[], []]
        for (const { lines, ...sorting } of given.sortings) {
          refuseUnknown('vendor', sorting.vendor, business.vendors)
          refuseUnknown('technology', sorting.technology, business.technologies)
          const earlier = await updateSorting(scope, lines, sorting)
          if (earlier.length < new Set(lines).size)
            throw new ActionError('not-found', 'Some of these lines are not there.')
          before.push(...earlier)
          after.push({ lines, ...sorting })
        }
        return { answer: { sorted: before.length }, audit: { subject: 'spend-lines', before, after } }
      },
    },
    input,
  )
}

function refuseUnknown(what: string, key: string | null, known: readonly { readonly key: string }[]): void {
  if (key === null || known.some((noun) => noun.key === key)) return
  throw new ActionError('invalid', `There is no ${what} with the key "${key}". Add it first.`)
}
