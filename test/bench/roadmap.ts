import { existsSync } from 'node:fs'
import type { RoadmapQuestion } from '../../src/domain/roadmap/roadmap-question.ts'
import { formulate } from '../../src/domain/roadmap/model/formulate.ts'
import { nodeSolver } from '../../src/solver/node-solver.ts'
import type { SolvedRoadmap } from '../../src/solver/roadmap-answer.ts'
import type { Solver } from '../../src/solver/solver.ts'
import { solveRoadmap } from '../../src/solver/solve-roadmap.ts'
import { knapsackQuestion, readKnapsacks } from './knapsack-question.ts'
import { installedPeers } from './peer-solvers.ts'
import type { Peer, PeerResult } from './peer-solvers.ts'
import { typicalQuestion } from './typical-question.ts'
import type { TypicalSize } from './typical-question.ts'

const sizes: readonly TypicalSize[] = [
  { kind: 'typical', initiatives: 20, quarters: 12 },
  { kind: 'typical', initiatives: 40, quarters: 8 },
  { kind: 'typical', initiatives: 40, quarters: 12 },
  { kind: 'typical', initiatives: 80, quarters: 12 },
  { kind: 'typical', initiatives: 40, quarters: 20 },
  { kind: 'budget', initiatives: 150, quarters: 12 },
  { kind: 'budget', initiatives: 300, quarters: 12 },
  { kind: 'typical', initiatives: 300, quarters: 20 },
]

const relativeGap = 0.001
/** Set in the environment: how many seeds of each size, seconds for each solver, which size, and a file of OR-Library. */
const {
  BENCH_SEEDS: seeds = '3',
  BENCH_SECONDS: seconds = '30',
  BENCH_ONLY: only = '',
  BENCH_KNAPSACKS: knapsacks = '../shared/data/optimisation/orlib_mkp/mknapcb1.txt',
} = process.env

/**
 * Made-up businesses to 0.1 %, beside CBC and GLPK where they are installed, on the same model from the same file in the same run:
 * seconds to the first plan and how far it is from the best known, seconds to the proof or the gap that is left.
 */
export async function run(): Promise<void> {
  const solver = nodeSolver()
  await solver.warm()
  const peers = installedPeers()
  console.log(
    `roadmap: 0.1 %, ${seconds} s each, beside ${peers.map(({ name }) => name).join(' and ') || 'no other solver'}`,
  )
  const ratios: number[] = []
  for (const size of sizes) {
    const name = `${size.kind} ${size.initiatives} x ${size.quarters}`
    if (!name.includes(only)) continue
    for (let seed = 1; seed <= Number(seeds); seed += 1) {
      const line = await compare({ question: typicalQuestion(seed, size), name: `${name} seed ${seed}` }, solver, peers)
      if (line.ratio !== null) ratios.push(line.ratio)
    }
  }
  const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / Math.max(1, ratios.length))
  if (ratios.length > 0) {
    console.log(
      `roadmap: CBC takes ${mean.toFixed(2)} times as long in the geometric mean of ${ratios.length}, ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`,
    )
  }
  if (only === '' && existsSync(knapsacks)) await orLibrary(solver)
  await solver.close()
}

type Named = { readonly question: RoadmapQuestion; readonly name: string }

async function compare(
  { question, name }: Named,
  solver: Solver,
  peers: readonly Peer[],
): Promise<{ ratio: number | null }> {
  const started = performance.now()
  const plans: { readonly after: number; readonly worth: number }[] = []
  const answer = await solveRoadmap(question, {
    solver,
    relativeGap,
    timeLimitSeconds: Number(seconds),
    nodeLimit: 1e6,
    onPlan: ({ value }) => plans.push({ after: performance.now() - started, worth: value.total.minor }),
  })
  const took = (performance.now() - started) / 1000
  if (!('schedule' in answer)) {
    console.log(`${name}: ${answer.kind} after ${took.toFixed(1)} s`)
    return { ratio: null }
  }
  const { model, moneyScale } = formulate(question, { essentials: essentialsIn(question, answer) })
  const others = peers.map((peer) => ({ peer, result: peer.solve(model, { seconds: Number(seconds), relativeGap }) }))
  const best = Math.max(answer.value.total.minor, ...others.map(({ result }) => (result.worth ?? 0) * moneyScale))
  const off = (worth: number): string => `${(100 * (1 - worth / best)).toFixed(2)} %`
  const early = plans.filter(({ after }) => after <= 300).at(-1)
  const words = others.map(({ peer, result }) => `${peer.name} ${peerWords(result, best / moneyScale)}`)
  console.log(
    `${name}: first plan ${plans[0]?.after.toFixed(0) ?? '-'} ms, after 300 ms ${early ? off(early.worth) : 'none'} off; ` +
      `${answer.kind === 'optimal' ? 'proved' : `gap ${(100 * answer.proof.gap).toFixed(2)} %`} in ${took.toFixed(1)} s | ${words.join(' | ')}`,
  )
  const cbc = others.find(({ peer }) => peer.name === 'CBC')?.result
  const isEither = answer.kind === 'optimal' || cbc?.isProved === true
  return { ratio: cbc !== undefined && isEither ? cbc.seconds / took : null }
}

function essentialsIn({ business }: RoadmapQuestion, { schedule }: SolvedRoadmap): number {
  const essential = new Set(business.initiatives.filter((one) => one.essential).map(({ key }) => key))
  return schedule.filter(({ initiative }) => essential.has(initiative)).length
}

function peerWords({ seconds: took, worth, bound, isProved }: PeerResult, best: number): string {
  if (isProved) return `proved in ${took.toFixed(1)} s`
  if (worth === null) return `no plan in ${took.toFixed(1)} s`
  const gap = bound === null ? '' : `, gap ${((100 * (bound - worth)) / Math.abs(bound)).toFixed(2)} %`
  return `${(100 * (1 - worth / best)).toFixed(2)} % off${gap} in ${took.toFixed(1)} s`
}

/** OR-Library's knapsacks as businesses, to a hundred-thousandth. */
async function orLibrary(solver: Solver): Promise<void> {
  const times: number[] = []
  let [known, proved] = [0, 0]
  const all = readKnapsacks(knapsacks)
  for (const knapsack of all) {
    const started = performance.now()
    const limits = { relativeGap: 1e-5, timeLimitSeconds: Number(seconds), nodeLimit: 1e6 }
    const answer = await solveRoadmap(knapsackQuestion(knapsack), { solver, ...limits })
    times.push((performance.now() - started) / 1000)
    if ('schedule' in answer && answer.value.total.minor >= 100 * knapsack.bestKnown) known += 1
    if (answer.kind === 'optimal') proved += 1
  }
  const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
  console.log(
    `OR-Library ${knapsacks}: ${known} of ${all.length} at the best known value, ${proved} proved, median ${median.toFixed(1)} s`,
  )
}
