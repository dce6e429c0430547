import { rankByReturn } from '../../src/domain/roadmap/rank-by-return.ts'
import { nodeSolver } from '../../src/solver/node-solver.ts'
import { constraintPrices } from '../../src/solver/reasons/constraint-prices.ts'
import { frontier } from '../../src/solver/reasons/frontier.ts'
import { whyNotAll } from '../../src/solver/reasons/why-not-all.ts'
import { whyNotInstant } from '../../src/solver/reasons/why-not-instant.ts'
import type { Solver } from '../../src/solver/solver.ts'
import { solveRoadmap } from '../../src/solver/solve-roadmap.ts'
import { randomQuestion } from './random-question.ts'

/** Why not at once and exactly, prices and both frontiers, on three made-up businesses of forty initiatives over eight quarters. */
export async function run(): Promise<void> {
  const solver = nodeSolver()
  await solver.warm()
  for (const seed of [1, 2, 3]) await reasonsOf(solver, seed)
  await solver.close()
}

async function reasonsOf(solver: Solver, seed: number): Promise<void> {
  const size = { initiatives: 40, quarters: 8, options: 2, goals: 8, teams: 4, roles: 5, oddness: 0 }
  const question = randomQuestion(seed, size)
  const plan = await solveRoadmap(question, { solver })
  if (!('schedule' in plan)) throw new Error(`Seed ${seed} has no plan: ${plan.kind}.`)
  const compared = [{ name: 'ranking', schedule: rankByReturn(question).schedule }]
  await whyNotInstant({ question, plan }, { solver })
  const instant = await timed(() => whyNotInstant({ question, plan }, { solver }))
  const exact = await timed(() => whyNotAll({ question, plan }, { solver }))
  const prices = await timed(() => constraintPrices({ question, plan }, { solver }))
  const spend = await timed(() => frontier({ question, plan, compared, kind: 'spend' }, { solver }))
  const risk = await timed(() => frontier({ question, plan, compared, kind: 'risk' }, { solver }))
  const pairs = (instant.answer?.initiatives ?? []).flatMap(({ initiative, loss }): [number, number][] => {
    const answer = exact.answer.get(initiative)
    return loss === null || answer?.kind !== 'costs' ? [] : [[loss.minor, -answer.difference.total.minor]]
  })
  console.log(
    `reasons 40 x 8, seed ${seed}: ${instant.answer?.initiatives.length ?? 0} at once ${(1000 * instant.seconds).toFixed(0)} ms, ` +
      `correlation with exact ${correlation(pairs).toFixed(3)}; ${exact.answer.size} exact ${exact.seconds.toFixed(1)} s; ` +
      `${prices.answer.length} prices ${prices.seconds.toFixed(1)} s; frontier by spend ${spend.seconds.toFixed(1)} s, by risk ${risk.seconds.toFixed(1)} s`,
  )
}

async function timed<Answer>(work: () => Promise<Answer>): Promise<{ answer: Answer; seconds: number }> {
  const started = performance.now()
  const answer = await work()
  return { answer, seconds: (performance.now() - started) / 1000 }
}

/** Pearson's. */
function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (place: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[place], 0) / pairs.length
  const [a, b] = [mean(0), mean(1)]
  const sum = (of: (x: number, y: number) => number): number =>
    pairs.reduce((total, [x, y]) => total + of(x - a, y - b), 0)
  return sum((x, y) => x * y) / Math.sqrt(sum((x) => x * x) * sum((_x, y) => y * y))
}
