import type { Business, NounCollection } from '../../domain/business.ts'
import { nounCollections } from '../../domain/business.ts'
import type { WritingScope } from '../../storage/in-organization.ts'
import type { Kept } from '../../storage/kept.ts'
import { allNouns, insertNouns, markNoun, updateNoun } from '../../storage/noun-rows.ts'
import type { Author } from '../../storage/noun-rows.ts'
import { findBudgets, findOrganization, updateBudgets, updateOrganization } from '../../storage/organization-rows.ts'
import { canonicalJson } from '../../storage/canonical-json.ts'
import type { AnyNoun } from '../nouns/noun-kinds.ts'

/** One noun row a change of many touched: what it was before, and the version the change left. */
export type TouchedNoun = {
  readonly collection: NounCollection
  readonly id: string
  readonly key: string
  readonly kind: 'added' | 'changed' | 'removed'
  readonly before: AnyNoun | null
  readonly version: number
}

/** All a change of many touched; enough to take it back exactly. */
export type Touched = {
  readonly nouns: readonly TouchedNoun[]
  readonly organization: { readonly before: Business['organization']; readonly version: number } | null
  readonly budgets: { readonly before: Pick<Business, 'budgets' | 'cashForecast'>; readonly version: number } | null
}

/** Writes what differs between the stored business and this one, noun by noun; nouns it lacks are removed for 30 days. */
export async function storeDifferences(scope: WritingScope, after: Business, author: Author): Promise<Touched> {
  const nouns: TouchedNoun[] = []
  for (const collection of nounCollections) nouns.push(...(await storeCollection(scope, { collection, after, author })))
  return {
    nouns,
    organization: await storeOrganization(scope, after, author),
    budgets: await storeBudgets(scope, after, author),
  }
}

type Collected = { readonly collection: NounCollection; readonly after: Business; readonly author: Author }

async function storeCollection(scope: WritingScope, given: Collected): Promise<readonly TouchedNoun[]> {
  const { collection, after, author } = given
  const stored = new Map((await allNouns<AnyNoun>(scope, collection)).map((kept) => [kept.key, kept]))
  const wanted: readonly AnyNoun[] = after[collection]
  const keys = new Set(wanted.map(({ key }) => key))
  const touched: TouchedNoun[] = []
  for (const kept of stored.values()) {
    if (!keys.has(kept.key)) touched.push(await removed(scope, { collection, kept, author }))
  }
  for (const noun of wanted) {
    const kept = stored.get(noun.key)
    if (kept !== undefined && canonicalJson(kept.noun) !== canonicalJson(noun)) {
      touched.push(await changed(scope, { collection, kept, author, noun }))
    }
  }
  const nouns = wanted.filter(({ key }) => !stored.has(key))
  const inserted = await insertNouns(scope, collection, { nouns, ...author })
  return [
    ...touched,
    ...inserted.map(({ id, key }) => touch({ collection, id, key }, { kind: 'added', before: null, version: 1 })),
  ]
}

type One = { readonly collection: NounCollection; readonly kept: Kept<AnyNoun>; readonly author: Author }

async function removed(scope: WritingScope, { collection, kept, author }: One): Promise<TouchedNoun> {
  await markNoun(scope, collection, { id: kept.id, expectedVersion: kept.version, removed: true, ...author })
  return touch(
    { collection, id: kept.id, key: kept.key },
    { kind: 'removed', before: kept.noun, version: kept.version + 1 },
  )
}

async function changed(
  scope: WritingScope,
  { collection, kept, author, noun }: One & { readonly noun: AnyNoun },
): Promise<TouchedNoun> {
  await updateNoun(scope, collection, { id: kept.id, expectedVersion: kept.version, noun, ...author })
  return touch(
    { collection, id: kept.id, key: kept.key },
    { kind: 'changed', before: kept.noun, version: kept.version + 1 },
  )
}

function touch(
  row: Pick<TouchedNoun, 'collection' | 'id' | 'key'>,
  what: Pick<TouchedNoun, 'kind' | 'before' | 'version'>,
): TouchedNoun {
  return { ...row, ...what }
}

async function storeOrganization(
  scope: WritingScope,
  { organization }: Business,
  author: Author,
): Promise<Touched['organization']> {
  const kept = await findOrganization(scope)
  if (kept === null || canonicalJson(kept.organization) === canonicalJson(organization)) return null
  await updateOrganization(scope, { expectedVersion: kept.version, organization, ...author })
  return { before: kept.organization, version: kept.version + 1 }
}

async function storeBudgets(scope: WritingScope, after: Business, author: Author): Promise<Touched['budgets']> {
  const { version, ...before } = await findBudgets(scope)
  const budgets = { budgets: after.budgets, cashForecast: after.cashForecast }
  if (canonicalJson(before) === canonicalJson(budgets)) return null
  await updateBudgets(scope, { expectedVersion: version, budgets, ...author })
  return { before, version: version + 1 }
}
