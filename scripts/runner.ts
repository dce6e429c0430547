import { runCommand, type Command } from './run-command.ts'
import { countTests, failingTests, prepareReport } from './vitest-report.ts'

export type Result = { readonly runner: string; readonly passed: number; readonly failed: number }

export type Runner =
  /** Passes or fails as one. */
  | { readonly kind: 'single'; readonly name: string; readonly command: Command }
  /** A project of vitest.config.ts; every test counts. */
  | {
      readonly kind: 'vitest'
      readonly name: string
      readonly project: string
      readonly env?: Readonly<Record<string, string>>
    }

/** Runs one runner, its output streaming, and counts what passed and failed. */
export async function run(runner: Runner): Promise<Result> {
  const started = performance.now()
  const result = runner.kind === 'single' ? await runSingle(runner) : await runVitest(runner)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${result.failed === 0 ? 'ok' : 'FAILED'}: ${runner.name}, ${seconds} s`)
  return result
}

async function runSingle({ name, command }: Runner & { kind: 'single' }): Promise<Result> {
  console.log(`\n== ${name}: ${command.command} ${command.args.join(' ')}`)
  const code = await runCommand(command)
  return { runner: name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
}

async function runVitest({ name, project, env = {} }: Runner & { kind: 'vitest' }): Promise<Result> {
  const settings = Object.entries(env).map(([key, value]) => `${key}=${value} `)
  console.log(`\n== ${name}: ${settings.join('')}vitest run --project ${project}`)
  const report = prepareReport(name)
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile=${report}`]
  const code = await runCommand({ command: 'vitest', args, env })
  const { passed, failed, skipped } = countTests(name)
  const refused = refusedSkips(skipped)
  // Vitest also fails where no single test does: a file that does not load, or an error outside any test.
  const outside = code !== 0 && failed === 0 ? 1 : 0
  return { runner: name, passed, failed: failed + refused + outside }
}

/** Tests over ../shared/data may be skipped where that folder is absent; with CI=true no other test may. */
function refusedSkips(skipped: readonly string[]): number {
  const others = skipped.filter((test) => !/shared data/i.test(test))
  const overSharedData = skipped.length - others.length
  if (overSharedData > 0) console.log(`Skipped: ${overSharedData} tests over shared data (../shared/data is absent).`)
  for (const test of others) console.log(`Skipped${isCi() ? ', which fails with CI=true' : ''}: ${test}`)
  return isCi() ? others.length : 0
}

/** Counts a runner that could not run: a failure with CI=true, else only a line that says so. */
export function skip(name: string, reason: string): Result {
  console.log(`\n== ${name}: skipped. ${reason}`)
  return { runner: name, passed: 0, failed: isCi() ? 1 : 0 }
}

export function isCi(): boolean {
  return process.env.CI === 'true'
}

/** Prints the closing line and ends the process with the exit code that belongs to it. */
export function finish(results: readonly Result[]): never {
  const passed = results.reduce((sum, result) => sum + result.passed, 0)
  const failed = results.reduce((sum, result) => sum + result.failed, 0)
  const failing = results
    .filter((result) => result.failed > 0)
    .flatMap(({ runner }) => [runner, ...failingTests(runner)])
  if (failing.length > 0) console.log(`\nFailing:\n${failing.join('\n')}`)
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exit(failed === 0 ? 0 : 1)
}
