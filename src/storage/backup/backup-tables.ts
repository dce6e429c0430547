import type { Client } from 'pg'

/** A table as a backup sees it; `order` is its primary key. */
export type BackupTable = {
  readonly table: string
  readonly columns: readonly string[]
  readonly order: readonly string[]
}

/** Every table of ours but the list of migrations, each after those it refers to. */
export async function backupTables(client: Client): Promise<readonly BackupTable[]> {
  const { rows } = await client.query<BackupTable & { refers: readonly string[] }>(
    `select n.nspname || '.' || c.relname as table,
      (select array_agg(attname::text order by attnum) from pg_attribute
        where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
      (select array_agg(a.attname::text order by k.place) from pg_index i,
        unnest(i.indkey::int[]) with ordinality k (attnum, place), pg_attribute a
        where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.attnum) as order,
      (select coalesce(array_agg(distinct fn.nspname || '.' || f.relname), '{}') from pg_constraint r
        join pg_class f on f.oid = r.confrelid join pg_namespace fn on fn.oid = f.relnamespace
        where r.conrelid = c.oid and r.contype = 'f' and f.oid <> c.oid) as refers
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('plumbline', 'identity') and c.relkind = 'r' and c.relname <> 'migration'
     order by 1`,
  )
  return inOrderOfReference(rows)
}

type Referring = BackupTable & { readonly refers: readonly string[] }

function inOrderOfReference(tables: readonly Referring[]): readonly BackupTable[] {
  const placed = new Map<string, BackupTable>()
  let waiting = tables
  while (waiting.length > 0) {
    const ready = waiting.filter(({ refers }) => refers.every((name) => placed.has(name)))
    if (ready.length === 0) throw new Error('Tables refer to each other in a circle, so none can be restored first.')
    for (const { table, columns, order } of ready) placed.set(table, { table, columns, order })
    waiting = waiting.filter(({ table }) => !placed.has(table))
  }
  return [...placed.values()]
}
