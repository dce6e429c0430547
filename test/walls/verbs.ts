import { basename } from 'node:path'
import { Visitor } from 'vite'
import { lineAt, type Breach, type Source } from './source.ts'

/** The verbs that change something. A file of src/actions is named verb-noun.ts. */
const writingVerbs = [
  'add',
  'adopt',
  'answer',
  'apply',
  'archive',
  'change',
  'confirm',
  'create',
  'delete',
  'dismiss',
  'edit',
  'forget',
  'grant',
  'import',
  'invite',
  'leave',
  'mark',
  'merge',
  'move',
  'put',
  'record',
  'remove',
  'rename',
  'replace',
  'reset',
  'restore',
  'revoke',
  'save',
  'set',
  'sort',
  'store',
  'undo',
  'update',
  'withdraw',
]

/** The two files that open transactions: one for verbs that write (permission, parse, audit), one for verbs that read. */
const doors = ['src/actions/write.ts', 'src/actions/read.ts']

const writingFunction = /^(insert|update|delete|remove|upsert|save|store|replace)[A-Z]/

/** A verb writes through `writing(…)` alone: that is where permission, transaction and audit entry are. */
export function verbBreaches(source: Source): readonly Breach[] {
  if (!source.path.startsWith('src/actions/') || doors.includes(source.path)) return []
  const calls = callsOf(source)
  const writes = calls.some(({ name }) => name === 'writing')
  return [
    ...(isWritingVerb(source.path) && !writes ? [breach(source, 1, unaudited)] : []),
    ...calls.filter(({ name }) => name === 'inOrganization').map(({ line }) => breach(source, line, ownTransaction)),
    ...(writes ? [] : storageWrites(source)),
  ]
}

const unaudited =
  'is named for a writing verb and does not call writing(…), which checks permission and adds the audit entry.'
const ownTransaction = 'opens a transaction of its own: only src/actions/write.ts and read.ts do.'

function isWritingVerb(path: string): boolean {
  const [verb = '', ...noun] = basename(path, '.ts').split('-')
  return noun.length > 0 && writingVerbs.includes(verb)
}

function storageWrites(source: Source): readonly Breach[] {
  return source.imports
    .filter(({ specifier }) => /(^|\/)storage\//.test(specifier))
    .flatMap(({ names, line }) => names.filter((name) => writingFunction.test(name)).map((name) => ({ name, line })))
    .map(({ name, line }) => breach(source, line, `imports ${name} from storage and does not call writing(…).`))
}

function callsOf(source: Source): readonly { readonly name: string; readonly line: number }[] {
  const calls: { readonly name: string; readonly line: number }[] = []
  new Visitor({
    CallExpression: ({ callee, start }) => {
      if (callee.type === 'Identifier') calls.push({ name: callee.name, line: lineAt(source.text, start) })
    },
  }).visit(source.program)
  return calls
}

function breach(source: Source, line: number, message: string): Breach {
  return { file: source.path, line, message }
}
