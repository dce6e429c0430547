import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Milp } from '../../src/domain/roadmap/model/milp.ts'
import { writeMps } from './write-mps.ts'

/** What another solver made of the same file: worth and bound in the unit of the model; null where it gave none. */
export type PeerResult = {
  readonly seconds: number
  readonly worth: number | null
  readonly bound: number | null
  readonly isProved: boolean
}

export type Peer = { readonly name: string; readonly solve: (model: Milp, limits: PeerLimits) => PeerResult }
export type PeerLimits = { readonly seconds: number; readonly relativeGap: number }

/** Those of the solvers Debian has (packages coinor-cbc and glpk-utils) that are installed here. */
export function installedPeers(): readonly Peer[] {
  return [cbc, glpk].filter(({ name }) => spawnSync('which', [name === 'CBC' ? 'cbc' : 'glpsol']).status === 0)
}

const cbc: Peer = {
  name: 'CBC',
  solve: (model, { seconds, relativeGap }) => {
    const args = ['ratio', String(relativeGap), 'sec', String(seconds), 'timeMode', 'elapsed', 'solve', 'quit']
    const { output, took } = runOn(model, (file) => ['cbc', [file, ...args]])
    const worth = numberAfter(output, /Objective value:\s+(-?[\d.e+]+)/)
    const bound = numberAfter(output, /Lower bound:\s+(-?[\d.e+]+)/)
    const isProved = output.includes('Optimal solution found') && bound === null
    return { seconds: took, worth: negative(worth), bound: negative(bound), isProved }
  },
}

const glpk: Peer = {
  name: 'GLPK',
  solve: (model, { seconds, relativeGap }) => {
    const gap = ['--mipgap', String(relativeGap), '--tmlim', String(seconds), '--cuts']
    const { output, took } = runOn(
      model,
      (file) => ['glpsol', ['--freemps', file, ...gap, '-o', `${file}.out`]],
      '.out',
    )
    const worth = numberAfter(output, /Objective:\s+worth = (-?[\d.e+]+)/)
    const isProved = /Status:\s+INTEGER OPTIMAL/.test(output)
    return { seconds: took, worth: negative(worth), bound: null, isProved }
  },
}

function runOn(
  model: Milp,
  command: (file: string) => [string, string[]],
  read = '',
): { output: string; took: number } {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-peer-'))
  try {
    const file = join(folder, 'plan.mps')
    writeFileSync(file, writeMps(model))
    const [program, args] = command(file)
    const started = performance.now()
    const { stdout } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e8 })
    const took = (performance.now() - started) / 1000
    return { output: read === '' ? stdout : stdout + readFileSync(`${file}${read}`, 'utf8'), took }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function numberAfter(text: string, pattern: RegExp): number | null {
  const found = pattern.exec(text)?.[1]
  return found === undefined ? null : Number(found)
}

function negative(value: number | null): number | null {
  return value === null ? null : -value
}
