import { expect, test } from 'vitest'
import { countIn, type Report } from './vitest-report.ts'

test('passed, failed and skipped tests are counted over all files', () => {
  expect(countIn(report(['passed', 'failed', 'skipped'], ['passed', 'todo']))).toEqual({
    passed: 2,
    failed: 1,
    skipped: ['skipped test', 'todo test'],
  })
})

test('a file that did not load is one failure, though no test of it failed', () => {
  const broken: Report = { testResults: [{ name: 'broken.test.ts', status: 'failed', assertionResults: [] }] }
  expect(countIn(broken)).toEqual({ passed: 0, failed: 1, skipped: [] })
})

test('a run without any test is a failure', () => {
  expect(countIn({ testResults: [] })).toEqual({ passed: 0, failed: 1, skipped: [] })
})

function report(...files: readonly (readonly string[])[]): Report {
  return {
    testResults: files.map((statuses, index) => ({
      name: `${index}.test.ts`,
      status: statuses.includes('failed') ? 'failed' : 'passed',
      assertionResults: statuses.map((status) => ({ fullName: `${status} test`, status })),
    })),
  }
}
