import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBreaches } from './breaches.ts'
import { walls } from './imports.ts'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')
const tools = join(root, 'node_modules', '.bin')

/** What is planted: files by path, the tool that must refuse them, and a word of the reason it must give. */
type Violation = {
  readonly files: Readonly<Record<string, string>>
  readonly refusedBy: 'compiler' | 'linter' | 'walls'
  readonly because: RegExp
}

const cycle = {
  'src/domain/one.ts': "import { two } from './two.ts'\nexport const one = (): unknown => two\n",
  'src/domain/two.ts': "import { one } from './one.ts'\nexport const two = (): unknown => one\n",
}
const insertGoal = 'export const insertGoal = (title: string): string => title\n'
const ownWrite =
  "import { insertGoal } from '../../storage/goals.ts'\nexport const createGoal = (title: string) => insertGoal(title)\n"

const violations: Readonly<Record<string, Violation>> = {
  'a fetch in domain': {
    ...planted('domain', "export const f = () => fetch('x')"),
    refusedBy: 'compiler',
    because: /Cannot find name 'fetch'/,
  },
  'the process in domain': {
    ...planted('domain', 'export const p = process.pid'),
    refusedBy: 'compiler',
    because: /Cannot find name 'process'/,
  },
  'the console in domain': {
    ...planted('domain', "export const c = () => console.log('')"),
    refusedBy: 'compiler',
    because: /'console'/,
  },
  'a node module in domain': {
    ...planted('domain', "import { join } from 'node:path'\nexport const j = join"),
    refusedBy: 'compiler',
    because: /node:path/,
  },
  'an npm package in domain': {
    ...planted('domain', "import { z } from 'zod'\nexport const s = z"),
    refusedBy: 'walls',
    because: /package zod/,
  },
  'Date.now in domain': {
    ...planted('domain', 'export const n = () => Date.now()'),
    refusedBy: 'linter',
    because: /Date\.now/,
  },
  'Math.random in domain': {
    ...planted('domain', 'export const r = () => Math.random()'),
    refusedBy: 'linter',
    because: /Math\.random/,
  },
  'new Date() in domain': {
    ...planted('domain', 'export const d = () => new Date()'),
    refusedBy: 'walls',
    because: /reads the clock/,
  },
  'an async function in domain': {
    ...planted('domain', 'export async function a() {}'),
    refusedBy: 'linter',
    because: /async/,
  },
  'contract imported by domain': {
    files: {
      'src/contract/planted.ts': 'export const c = 1\n',
      'src/domain/planted.ts': "import { c } from '../contract/planted.ts'\nexport const d = c\n",
    },
    refusedBy: 'compiler',
    because: /not listed within the file list of project/,
  },
  'storage imported by http': {
    files: {
      'src/storage/goals.ts': insertGoal,
      'src/http/planted.ts': "import { insertGoal } from '../storage/goals.ts'\nexport const i = insertGoal\n",
    },
    refusedBy: 'linter',
    because: /storage\/goals\.ts' import is restricted/,
  },
  'actions imported by web, as a type only': {
    files: {
      'src/actions/planted.ts': 'export type Verb = string\n',
      'src/web/planted.ts': "import type { Verb } from '../actions/planted.ts'\nexport const v: Verb = ''\n",
    },
    refusedBy: 'walls',
    because: /web may not import actions/,
  },
  'a dynamic import of storage by cli': {
    files: { 'src/cli/planted.ts': "export const s = () => import('../storage/goals.ts')\n" },
    refusedBy: 'walls',
    because: /cli may not import storage/,
  },
  'an import cycle': { files: cycle, refusedBy: 'linter', because: /cycle/ },
  'a write without permission check and audit entry': {
    files: { 'src/storage/goals.ts': insertGoal, 'src/actions/goals/create-goal.ts': ownWrite },
    refusedBy: 'walls',
    because: /does not call writing/,
  },
  'a write under a name that does not say so': {
    files: { 'src/storage/goals.ts': insertGoal, 'src/actions/goals/show-goal.ts': ownWrite },
    refusedBy: 'walls',
    because: /imports insertGoal from storage/,
  },
  'a transaction beside writing': {
    files: {
      'src/actions/goals/change-goal.ts':
        "import { writing } from '../write.ts'\nimport { inOrganization } from '../../storage/transaction.ts'\n" +
        'export const changeGoal = writing(() => inOrganization())\n',
    },
    refusedBy: 'walls',
    because: /opens a transaction of its own/,
  },
  'a verb whose delegate does not write through writing': {
    files: {
      'src/actions/nouns/creating.ts': 'export const createNoun = (title: string) => title\n',
      'src/actions/goals/create-goal.ts':
        "import { createNoun } from '../nouns/creating.ts'\nexport const createGoal = (title: string) => createNoun(title)\n",
    },
    refusedBy: 'walls',
    because: /create-goal\.ts:1 is named for a verb that writes/,
  },
  'a helper of a reading verb that writes': {
    files: {
      'src/storage/goals.ts': insertGoal,
      'src/actions/goals/touch.ts':
        "import { insertGoal } from '../../storage/goals.ts'\nexport const touch = (title: string) => insertGoal(title)\n",
      'src/actions/goals/get-goal.ts': "import { touch } from './touch.ts'\nexport const getGoal = () => touch('')\n",
    },
    refusedBy: 'walls',
    because: /touch\.ts:1 imports insertGoal from storage/,
  },
  'a query written in an action': {
    files: {
      'src/actions/goals/get-goal.ts':
        "export const getGoal = (scope: { tx: { deleteFrom(table: string): void } }) => scope.tx.deleteFrom('goals')\n",
    },
    refusedBy: 'walls',
    because: /talks to the database itself/,
  },
  'a writing(…) that forgets to ask for permission': {
    files: {
      'src/actions/write.ts':
        'export const writing = () => inOrganization(() => appendAudit(parse()))\n' +
        'declare const inOrganization: (work: () => void) => void, appendAudit: (x: unknown) => void, parse: () => unknown\n',
    },
    refusedBy: 'walls',
    because: /does not call mustBeAllowed/,
  },
  'a default export': { ...planted('contract', 'export default 1'), refusedBy: 'linter', because: /named exports/ },
  'an explicit any': { ...planted('contract', 'export const x: any = 1'), refusedBy: 'linter', because: /any/ },
  'a non-null assertion': {
    ...planted('contract', 'export const x = [1][0]!'),
    refusedBy: 'linter',
    because: /non-null/i,
  },
  'a floating promise': {
    ...planted('http', 'const later = () => Promise.resolve(1)\nexport const f = () => {\n  later()\n}'),
    refusedBy: 'linter',
    because: /must be awaited/,
  },
}

let copy = ''

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'plumbline-walls-'))
  for (const file of ['package.json', 'tsconfig.base.json', '.oxlintrc.json'])
    cpSync(join(root, file), join(copy, file))
  for (const room of Object.keys(walls)) {
    const config = `src/${room}/tsconfig.json`
    cpSync(join(root, config), join(copy, config))
  }
  cpSync(join(root, 'src/tsconfig.json'), join(copy, 'src/tsconfig.json'))
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
})

afterAll(() => rmSync(copy, { recursive: true, force: true }))

describe('the toolchain refuses', () => {
  test.each(Object.entries(violations))('%s', (_name, { files, refusedBy, because }) => {
    try {
      plant(files)
      expect(verdicts[refusedBy](files)).toMatch(because)
    } finally {
      for (const file of Object.keys(files)) rmSync(join(copy, file))
    }
  })
})

describe('the walls as they stand', () => {
  test('no source of the project breaches them', () => {
    expect(findBreaches(root)).toEqual([])
  })

  test("each room's compiler project references only rooms its wall names", () => {
    for (const [room, wall] of Object.entries(walls)) {
      const config: { references: { path: string }[] } = JSON.parse(
        readFileSync(join(root, `src/${room}/tsconfig.json`), 'utf8'),
      )
      const referenced = config.references.map(({ path }) => (path === '..' ? 'server.ts' : path.slice(3)))
      expect([...referenced].sort(), room).toEqual([...wall.rooms].sort())
    }
  })

  test('a sound file passes every tool, so that a refusal above means something', () => {
    const files = { 'src/domain/planted.ts': 'export const twice = (amount: number): number => 2 * amount\n' }
    plant(files)
    expect(verdicts.compiler(files)).toBe('')
    expect(verdicts.linter(files)).toBe('')
    expect(verdicts.walls()).toBe('')
    rmSync(join(copy, 'src/domain/planted.ts'))
  })
})

function planted(room: string, code: string): Pick<Violation, 'files'> {
  return { files: { [`src/${room}/planted.ts`]: `${code}\n` } }
}

function plant(files: Violation['files']): void {
  for (const [file, code] of Object.entries(files)) {
    mkdirSync(dirname(join(copy, file)), { recursive: true })
    writeFileSync(join(copy, file), code)
  }
}

/** Each tool's complaint about the copy; empty where it has none. */
const verdicts = {
  compiler: (files: Violation['files']) => complaint('tsc', ['-b', '--pretty', 'false', roomOfLast(files)]),
  linter: (files: Violation['files']) => complaint('oxlint', ['--format', 'unix', ...Object.keys(files)]),
  walls: () =>
    findBreaches(copy)
      .map(({ file, line, message }) => `${file}:${line} ${message}`)
      .join('\n'),
}

function roomOfLast(files: Violation['files']): string {
  return (Object.keys(files).at(-1) ?? '').split('/').slice(0, 2).join('/')
}

function complaint(tool: string, args: readonly string[]): string {
  const env = { ...process.env, PATH: `${tools}${delimiter}${process.env.PATH ?? ''}` }
  const done = spawnSync(join(tools, tool), args, {
    cwd: copy,
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  return done.status === 0 ? '' : `${done.stdout}${done.stderr}`
}
