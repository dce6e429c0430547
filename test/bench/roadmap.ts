import { nodeSolver } from '../../src/solver/node-solver.ts'
import type { Solver } from '../../src/solver/solver.ts'
import { solveRoadmap } from '../../src/solver/solve-roadmap.ts'
import { randomQuestion } from './random-question.ts'

const sizes = [
  { initiatives: 20, quarters: 8 },
  { initiatives: 40, quarters: 8 },
  { initiatives: 40, quarters: 12 },
]

/** Median seconds to a proved roadmap, or the gap at the limit of nodes, over five made-up businesses of each size. */
export async function run(): Promise<void> {
  const solver = nodeSolver()
  const started = performance.now()
  await solver.warm()
  console.log(`roadmap: solver warm after ${seconds(started)} s`)
  for (const size of sizes) {
    const runs = []
    for (let seed = 1; seed <= 5; seed += 1) runs.push(await solveOnce(solver, { seed, ...size }))
    const times = runs.map((one) => one.seconds).toSorted((a, b) => a - b)
    const details = runs.map((one) => `${one.kind} ${one.seconds.toFixed(1)} s${one.gap}`).join(', ')
    console.log(`roadmap ${size.initiatives} x ${size.quarters}: median ${(times[2] ?? 0).toFixed(1)} s (${details})`)
  }
  await solver.close()
}

async function solveOnce(solver: Solver, { seed, ...size }: { seed: number; initiatives: number; quarters: number }) {
  const question = randomQuestion(seed, { ...size, options: 2, goals: 8, teams: 4, roles: 5, oddness: 0 })
  const started = performance.now()
  const answer = await solveRoadmap(question, { solver })
  const gap = answer.kind === 'feasible' ? ` (gap ${(answer.proof.gap * 100).toFixed(2)} %)` : ''
  return { kind: answer.kind, seconds: Number(seconds(started)), gap }
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(2)
}
