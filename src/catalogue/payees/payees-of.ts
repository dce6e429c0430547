import type { OrdinaryPayee } from '../../domain/catalogue.ts'
import type { Key } from '../../domain/values/key.ts'

/** Key, title and the forms on statements, parted by a bar. */
type Row = readonly [key: Key, title: string, patterns: string]

export function payeesOf(rows: readonly Row[]): OrdinaryPayee[] {
  return rows.map(([key, title, patterns]) => ({ key, title, merchantPatterns: patterns.split('|') }))
}
