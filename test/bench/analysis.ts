import { alignment } from '../../src/domain/alignment/alignment.ts'
import { alignmentBand } from '../../src/domain/alignment/alignment-band.ts'
import { needs } from '../../src/domain/needs/needs.ts'
import { problemsIn } from '../../src/domain/problems-in.ts'
import { spend } from '../../src/domain/spend/spend.ts'
import { analysisInBrowser } from './analysis-in-browser.ts'
import { bigBusiness } from './big-business.ts'

const today = '2026-11-23'
const rounds = 60

/** Median and slowest-but-two milliseconds, and processor time where the machine is busy with other things, of the analysis of a large business; then the same in Chromium. */
export async function run(): Promise<void> {
  const { business, seats, solutionTypes } = bigBusiness()
  report('score, needs and spend (limit 10 ms)', () => {
    alignment(business, today)
    needs(business, today, solutionTypes)
    spend(business, today, seats)
  })
  report('score alone', () => alignment(business, today))
  report('band of 500 draws', () => alignmentBand(business, today))
  report('problems', () => problemsIn(business, today))
  const times = await analysisInBrowser(rounds)
  if (times === null) console.log('analysis: no Chromium was found, so nothing was measured in the browser')
  else console.log(`analysis: in Chromium, score, needs and spend (limit 30 ms): ${inWords(times)}`)
}

function report(what: string, work: () => unknown): void {
  for (let round = 0; round < 20; round += 1) work()
  const before = process.cpuUsage()
  const times = Array.from({ length: rounds }, () => {
    const started = performance.now()
    work()
    return performance.now() - started
  })
  const { user, system } = process.cpuUsage(before)
  const processor = (user + system) / 1_000 / rounds
  console.log(`analysis: ${what}: ${inWords(times)}, processor ${processor.toFixed(2)} ms`)
}

function inWords(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const [median, slow] = [sorted[Math.floor(sorted.length / 2)] ?? NaN, sorted.at(-3) ?? NaN]
  return `median ${median.toFixed(2)} ms, slow ${slow.toFixed(2)} ms`
}
