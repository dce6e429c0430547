import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { structuralScore } from './structural-score.ts'
import type { StructuralModel } from './structural-score.ts'

type Golden = {
  readonly name: string
  readonly model: {
    readonly goals: Readonly<Record<string, number>>
    readonly need: readonly (readonly [string, string, number])[]
    readonly tech: Readonly<
      Record<string, { readonly cost: number; readonly health: number; readonly adoption: number }>
    >
    readonly fit: readonly (readonly [string, string, number])[]
    readonly evidence: readonly (readonly [string, string, number])[]
    readonly primary: Readonly<Record<string, string>>
    readonly depends: Readonly<Record<string, readonly string[]>>
    readonly purpose: Readonly<Record<string, number>>
  }
  readonly expected: {
    readonly D: number | null
    readonly U: number | null
    readonly A: number | null
    readonly goal?: Readonly<Record<string, number>>
    readonly S?: Readonly<Record<string, number>>
    readonly J?: Readonly<Record<string, number>>
  }
}

const file = new URL('../../../../shared/data/reference_results/alignment_golden.json', import.meta.url)
const isHere = existsSync(file)
const cases: readonly Golden[] = isHere ? JSON.parse(readFileSync(file, 'utf8')).cases : []

describe.skipIf(!isHere)('[ALN-3] golden cases of the reference implementation, over shared data', () => {
  test('there are ten', () => expect(cases).toHaveLength(10))

  test.each(cases.map((golden) => [golden.name, golden] as const))('%s to 1e-9', (_, { model, expected }) => {
    const { read, goals, capabilities, technologies } = plainModel(model)
    const score = structuralScore(read)
    same(score.score, expected.A)
    same(score.coverage, expected.D)
    same(score.justified, expected.U)
    goals.forEach((goal, place) => same(score.goalSupport[place], expected.goal?.[goal]))
    capabilities.forEach((one, place) => expected.S && same(score.capabilitySupport[place], expected.S[one]))
    technologies.forEach((one, place) => expected.J && same(score.justification[place], expected.J[one]))
  })
})

function same(found: number | null | undefined, expected: number | null | undefined): void {
  if (typeof expected !== 'number') return expect(found).toBe(expected)
  expect(Math.abs((found ?? NaN) - expected)).toBeLessThan(1e-9)
}

function plainModel({ goals, need, tech, fit, evidence, primary, depends, purpose }: Golden['model']) {
  const goalNames = Object.keys(goals)
  const technologies = Object.keys(tech)
  const capabilities = [...new Set([...need, ...fit].map(([, capability]) => capability))]
  const read: StructuralModel = {
    goalWeights: Object.values(goals),
    capabilityCount: capabilities.length,
    asks: need.map(([goal, capability, importance]) => ({
      goal: goalNames.indexOf(goal),
      capability: capabilities.indexOf(capability),
      importance,
    })),
    technologies: technologies.map((name) => ({
      cost: tech[name]?.cost ?? NaN,
      health: tech[name]?.health ?? NaN,
      adoption: tech[name]?.adoption ?? NaN,
      purpose: purpose[name] ?? 0,
      dependsOn: (depends[name] ?? []).map((other) => technologies.indexOf(other)),
    })),
    supplies: fit.map(([technology, capability, share]) => ({
      technology: technologies.indexOf(technology),
      capability: capabilities.indexOf(capability),
      fit: share,
      evidence: evidence.find(([t, c]) => t === technology && c === capability)?.[2] ?? 1,
      primary: primary[capability] === technology,
    })),
  }
  return { read, goals: goalNames, capabilities, technologies }
}
