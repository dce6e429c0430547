/** A noun as it is stored: the noun itself, its id, and who wrote which version when. */
export type Kept<Noun> = {
  readonly id: string
  readonly key: string
  /** Counts writes; a change names the version it saw. */
  readonly version: number
  readonly noun: Noun
  readonly createdAt: string
  readonly createdBy: string
  readonly updatedAt: string
  readonly updatedBy: string
  /** When it was removed; it can be restored for 30 days. */
  readonly removedAt: string | null
}

/** One page of a list; `next` is the cursor of the following page, null on the last one. */
export type Page<Row> = { readonly rows: readonly Row[]; readonly next: string | null }
