import { basename, posix } from 'node:path'
import { Visitor } from 'vite'
import { lineAt, type Breach, type Source } from './source.ts'

/** The verbs that change something. A file of src/actions is named verb-noun.ts. */
const writingVerbs = new Set(
  (
    'add adopt answer apply archive change clear confirm create delete dismiss edit forget grant import invite leave mark ' +
    'merge move open purge put record remove rename replace reset restore retire revoke save set sort store undo update withdraw'
  ).split(' '),
)

/** The files that open transactions, each with the calls without which it would be no guard. */
const doors: Readonly<Record<string, readonly string[]>> = {
  'src/actions/write.ts': ['mustBeAllowed', 'parse', 'inOrganization', 'appendAudit'],
  'src/actions/read.ts': ['mustBeAllowed', 'inOrganization'],
  // Reads across the organizations of one person, which no single organization's permission covers.
  'src/actions/organizations/list-organizations.ts': ['asPerson', 'membershipsOf'],
}

const transactions = ['inOrganization', 'asPerson']
const writingFunction =
  /^(append|begin|copy|delete|insert|keep|mark|purge|remove|replace|save|set|store|update|upsert|write)[A-Z]/

/** A source of src/actions with what the rules below ask about it. */
type Action = Source & {
  readonly calls: readonly { readonly name: string; readonly line: number }[]
  readonly reachesIntoDatabase: readonly number[]
}

/**
 * Who writes goes through `writing(…)`, where permission check, transaction and audit entry are: by calling it, or by
 * calling a function of another action that does. What only helps such verbs may import writing queries; it is given their scope.
 */
export function verbBreaches(sources: readonly Source[]): readonly Breach[] {
  const actions = sources.filter(({ path }) => path.startsWith('src/actions/')).map(withCalls)
  const guarded = guardedBy(actions)
  return actions.flatMap((action) => [
    ...hollowDoor(action),
    ...directAccess(action),
    ...(isSound(action, { actions, guarded }) ? [] : [...unauditedVerb(action), ...looseWrites(action)]),
  ])
}

type Surroundings = { readonly actions: readonly Action[]; readonly guarded: ReadonlySet<string> }

/** A door, a guarded verb, or a part of guarded verbs: imported by something, and by nothing but sound files. */
function isSound(action: Action, surroundings: Surroundings): boolean {
  const { actions, guarded } = surroundings
  if (guarded.has(action.path) || action.path in doors) return true
  const importers = actions.filter(({ path, imports }) =>
    imports.some(({ specifier }) => resolved({ path }, specifier) === action.path),
  )
  return importers.length > 0 && importers.every((importer) => isSound(importer, surroundings))
}

/** Paths of the actions that call `writing(…)`, or a function they import from such an action. */
function guardedBy(actions: readonly Action[]): ReadonlySet<string> {
  const guarded = new Set(actions.filter(({ calls }) => calls.some(({ name }) => name === 'writing')).map(pathOf))
  for (let before = -1; before < guarded.size;) {
    before = guarded.size
    for (const action of actions) if (callsInto(action, guarded)) guarded.add(action.path)
  }
  return guarded
}

function callsInto(action: Action, guarded: ReadonlySet<string>): boolean {
  const called = new Set(action.calls.map(({ name }) => name))
  return action.imports.some(
    (imported) => guarded.has(resolved(action, imported.specifier)) && imported.names.some((name) => called.has(name)),
  )
}

function hollowDoor(action: Action): readonly Breach[] {
  const missing = (doors[action.path] ?? []).filter((call) => !action.calls.some(({ name }) => name === call))
  return missing.map((call) => breach(action, 1, `opens transactions and does not call ${call}(…).`))
}

function directAccess(action: Action): readonly Breach[] {
  if (action.path in doors) return []
  const opened = action.calls.filter(({ name }) => transactions.includes(name))
  return [
    ...opened.map(({ line }) => breach(action, line, 'opens a transaction of its own: call writing(…) or reading(…).')),
    ...action.reachesIntoDatabase.map((line) =>
      breach(action, line, 'talks to the database itself: queries are storage.'),
    ),
  ]
}

function unauditedVerb(action: Action): readonly Breach[] {
  const [verb = '', ...noun] = basename(action.path, '.ts').split('-')
  if (noun.length === 0 || !writingVerbs.has(verb)) return []
  const reason = 'does not call writing(…), which checks permission and adds the audit entry.'
  return [breach(action, 1, `is named for a verb that writes and ${reason}`)]
}

/** Writing queries in a file that no guarded verb vouches for. */
function looseWrites(action: Action): readonly Breach[] {
  return action.imports
    .filter(({ specifier }) => resolved(action, specifier).startsWith('src/storage/'))
    .flatMap(({ names, line }) => names.filter((name) => writingFunction.test(name)).map((name) => ({ name, line })))
    .map(({ name, line }) => breach(action, line, `imports ${name} from storage and does not call writing(…).`))
}

function withCalls(source: Source): Action {
  const calls: { readonly name: string; readonly line: number }[] = []
  const reachesIntoDatabase: number[] = []
  new Visitor({
    CallExpression: ({ callee, start }) => {
      if (callee.type === 'Identifier') calls.push({ name: callee.name, line: lineAt(source.text, start) })
    },
    MemberExpression: ({ property, start }) => {
      const isDatabase = property.type === 'Identifier' && ['kysely', 'tx'].includes(property.name)
      if (isDatabase) reachesIntoDatabase.push(lineAt(source.text, start))
    },
  }).visit(source.program)
  return { ...source, calls, reachesIntoDatabase }
}

function resolved({ path }: Pick<Source, 'path'>, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : specifier
}

function pathOf({ path }: Source): string {
  return path
}

function breach({ path }: Source, line: number, message: string): Breach {
  return { file: path, line, message }
}
