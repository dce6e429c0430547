import type { Runner } from './runner.ts'

/** What needs neither a database nor a browser: every one counts as one. */
export const staticChecks: readonly Runner[] = [
  single('format', 'prettier', ['--check', '--cache', '--log-level', 'warn', '.']),
  single('lint', 'oxlint', ['--quiet']),
  single('types', 'tsc', ['-b']),
  single('dead code', 'knip', ['--cache']),
  single('imports and verbs', 'node', ['test/walls/check.ts']),
]

function single(name: string, command: string, args: readonly string[]): Runner {
  return { kind: 'single', name, command: { command, args } }
}
