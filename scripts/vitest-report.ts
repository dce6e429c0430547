import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { root } from './root.ts'

export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: readonly string[] }

type Assertion = { readonly fullName: string; readonly status: string }
type TestFile = { readonly name: string; readonly status: string; readonly assertionResults: readonly Assertion[] }
export type Report = { readonly testResults: readonly TestFile[] }

/** The file a Vitest run is to write its JSON report to, emptied before the run. */
export function prepareReport(runner: string): string {
  const file = reportOf(runner)
  mkdirSync(dirname(file), { recursive: true })
  rmSync(file, { force: true })
  return file
}

/** Counts over every test of a runner's last report; a report that is missing is one failure. */
export function countTests(runner: string): Counts {
  return existsSync(reportOf(runner)) ? countIn(readReport(runner)) : nothingRan
}

/** As countTests. A file that did not load counts as one failure, and so does a run that found no test at all. */
export function countIn({ testResults: files }: Report): Counts {
  if (files.length === 0) return nothingRan
  const tests = files.flatMap((file) => file.assertionResults)
  const broken = files.filter((file) => file.status === 'failed' && !file.assertionResults.some(isFailed))
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: tests.filter(isFailed).length + broken.length,
    skipped: tests.filter((test) => test.status !== 'passed' && !isFailed(test)).map((test) => test.fullName.trim()),
  }
}

const nothingRan: Counts = { passed: 0, failed: 1, skipped: [] }

/** Lines naming what failed in the last run of this runner. */
export function failingTests(runner: string): readonly string[] {
  if (!existsSync(reportOf(runner))) return []
  return readReport(runner).testResults.flatMap((file) => {
    const path = relative(root, file.name)
    const tests = file.assertionResults.filter(isFailed).map((test) => `  ${path}: ${test.fullName.trim()}`)
    return file.status === 'failed' && tests.length === 0 ? [`  ${path}: the file did not load`] : tests
  })
}

function isFailed(test: Assertion): boolean {
  return test.status === 'failed'
}

function reportOf(runner: string): string {
  return join(root, 'dist/test-reports', `${runner.replace(/[^a-z0-9]+/gi, '-')}.json`)
}

/** The shape is Vitest's own JSON reporter's; a change there fails every run loudly. */
function readReport(runner: string): Report {
  return JSON.parse(readFileSync(reportOf(runner), 'utf8')) as Report
}
