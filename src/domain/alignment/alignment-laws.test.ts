import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { structuralScore } from './structural-score.ts'
import type { StructuralModel, StructuralSupply } from './structural-score.ts'

type Score = (model: StructuralModel) => number | null
type Law = (score: Score, model: StructuralModel, draw: Draw) => boolean
type Draw = { readonly place: number; readonly rise: number; readonly cost: number }

const tolerance = 1e-9
const runs = 1_500

const share = fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20)

/** Random businesses: 1 to 5 goals, 1 to 6 capabilities, 1 to 6 technologies, one designated provider per capability. */
const anyModel: fc.Arbitrary<StructuralModel> = fc
  .record({
    goals: fc.array(fc.constantFrom(0, 1, 2, 3, 5), { minLength: 1, maxLength: 5 }),
    capabilities: fc.integer({ min: 1, max: 6 }),
    technologies: fc.array(
      fc.record({ cost: fc.constantFrom(0, 10, 50, 100, 500), health: share, adoption: share, dependsOn: fc.nat(30) }),
      { minLength: 1, maxLength: 6 },
    ),
    links: fc.array(fc.record({ is: fc.boolean(), share, evidence: fc.constantFrom(0.6, 0.8, 1) }), {
      minLength: 66,
      maxLength: 66,
    }),
    chosen: fc.array(fc.nat(30), { minLength: 6, maxLength: 6 }),
  })
  .map(({ goals, capabilities, technologies, links, chosen }) => {
    const pairs = (count: number, from: number) =>
      Array.from({ length: count }, (_, one) =>
        Array.from({ length: capabilities }, (__, capability) => ({
          one,
          capability,
          link: links[from + one * 6 + capability],
        })),
      )
        .flat()
        .filter(({ link }) => link?.is === true)
    const supplies = pairs(technologies.length, 30)
    return {
      goalWeights: goals,
      capabilityCount: capabilities,
      asks: pairs(goals.length, 0).map(({ one, capability, link }) => ({
        goal: one,
        capability,
        importance: link?.share ?? 0,
      })),
      technologies: technologies.map(({ cost, health, adoption, dependsOn }) => ({
        cost,
        health,
        adoption,
        purpose: 0,
        dependsOn: dependsOn < technologies.length ? [dependsOn] : [],
      })),
      supplies: supplies.map(({ one, capability, link }) => {
        const rivals = supplies.filter((other) => other.capability === capability)
        const primary = rivals[(chosen[capability] ?? 0) % rivals.length]?.one === one
        return { technology: one, capability, fit: link?.share ?? 0, evidence: link?.evidence ?? 1, primary }
      }),
    }
  })

const anyDraw: fc.Arbitrary<Draw> = fc.record({
  place: fc.nat(1_000),
  rise: share,
  cost: fc.constantFrom(1, 100, 5_000),
})

const laws: Readonly<Record<string, Law>> = {
  'the score lies from 0 to 1': (score, model) => {
    const value = score(model)
    return value === null || (value >= -tolerance && value <= 1 + tolerance)
  },
  'more fit never lowers it': (score, model, { place, rise }) =>
    notLower(score, model, {
      ...model,
      supplies: raised(model.supplies, place, (one) => ({ ...one, fit: up(one.fit, rise) })),
    }),
  'more health never lowers it': (score, model, { place, rise }) =>
    notLower(score, model, {
      ...model,
      technologies: raised(model.technologies, place, (one) => ({ ...one, health: up(one.health, rise) })),
    }),
  'more adoption never lowers it': (score, model, { place, rise }) =>
    notLower(score, model, {
      ...model,
      technologies: raised(model.technologies, place, (one) => ({ ...one, adoption: up(one.adoption, rise) })),
    }),
  'a duplicate never raises it': (score, model, draw) => notLower(score, withDuplicate(model, draw), model),
  'a tool without goal never raises it': (score, model) => notLower(score, withTool(model, 0), model),
  'a tool without goal that costs money lowers a score above 0': (score, model, { cost }) => {
    const before = score(model)
    return before === null || before <= tolerance || (score(withTool(model, cost)) ?? 1) < before - 1e-12
  },
  'a goal nothing covers never raises it': (score, model, { place }) =>
    score(model) === null || notLower(score, { ...model, goalWeights: [...model.goalWeights, 1 + (place % 5)] }, model),
  'scaling all weights changes nothing': (score, model) =>
    close(score(model), score({ ...model, goalWeights: model.goalWeights.map((weight) => weight * 7) })),
  'scaling all costs changes nothing': (score, model) =>
    close(
      score(model),
      score({ ...model, technologies: model.technologies.map((one) => ({ ...one, cost: one.cost * 13 })) }),
    ),
}

describe('[ALN-3] laws of the score on random businesses', () => {
  test.each(Object.keys(laws))('%s', (name) => {
    expect(breaks((model) => structuralScore(model).score, name)).toBe(false)
  })

  test('it equals the formulas written out plainly', () => {
    fc.assert(
      fc.property(anyModel, (model) => close(structuralScore(model).score, plainScore(asMeant)(model))),
      { seed: 11, numRuns: runs },
    )
  })
})

describe('each wrong definition named in the measures breaks a law', () => {
  test.each([
    [
      'support that adds up over providers (noisy-OR)',
      { ...asMeant(), support: noisyOr },
      'a duplicate never raises it',
    ],
    ['mean support of the providers', { ...asMeant(), support: mean }, 'a duplicate never raises it'],
    ['primary computed as the best performer', { ...asMeant(), primary: 'best' as const }, 'more fit never lowers it'],
    [
      'coverage only',
      { ...asMeant(), coverageOnly: true },
      'a tool without goal that costs money lowers a score above 0',
    ],
  ])('%s', (_, definition, law) => {
    expect(
      breaks(
        plainScore(() => definition),
        law,
      ),
    ).toBe(true)
  })
})

function breaks(score: Score, name: string): boolean {
  const law = laws[name]
  const property = fc.property(anyModel, anyDraw, (model, draw) => law?.(score, model, draw) === true)
  return fc.check(property, { seed: 7, numRuns: runs }).failed
}

function notLower(score: Score, before: StructuralModel, after: StructuralModel): boolean {
  const [was, is] = [score(before), score(after)]
  return was === null || is === null || is >= was - tolerance
}

function close(a: number | null, b: number | null): boolean {
  return a === b || (a !== null && b !== null && Math.abs(a - b) < tolerance)
}

function up(value: number, rise: number): number {
  return Math.min(1, value + rise)
}

function raised<T>(values: readonly T[], place: number, change: (value: T) => T): T[] {
  return values.map((value, index) => (index === place % values.length ? change(value) : value))
}

/** A copy of one technology with at most its fit, never the system of choice. */
function withDuplicate(model: StructuralModel, { place, rise, cost }: Draw): StructuralModel {
  const technology = place % model.technologies.length
  const copied = model.technologies.slice(technology, technology + 1)
  return {
    ...model,
    technologies: [...model.technologies, ...copied.map((one) => ({ ...one, cost, dependsOn: [] }))],
    supplies: [
      ...model.supplies,
      ...model.supplies
        .filter((supply) => supply.technology === technology)
        .map((supply) => ({
          ...supply,
          technology: model.technologies.length,
          fit: supply.fit * rise,
          primary: false,
        })),
    ],
  }
}

function withTool(model: StructuralModel, cost: number): StructuralModel {
  return {
    ...model,
    technologies: [...model.technologies, { cost, health: 1, adoption: 1, purpose: 0, dependsOn: [] }],
  }
}

type Definition = {
  readonly support: (providers: readonly number[]) => number
  readonly primary: 'designated' | 'best'
  readonly coverageOnly: boolean
}

function asMeant(): Definition {
  return { support: (providers) => Math.max(0, ...providers), primary: 'designated', coverageOnly: false }
}

function noisyOr(providers: readonly number[]): number {
  return 1 - providers.reduce((missing, support) => missing * (1 - support), 1)
}

function mean(providers: readonly number[]): number {
  return providers.length === 0 ? 0 : providers.reduce((sum, support) => sum + support, 0) / providers.length
}

/** The score by its formulas, with nothing shared with the program, and with the parts a wrong definition would change. */
function plainScore(definition: () => Definition): Score {
  const { support, primary, coverageOnly } = definition()
  return ({ goalWeights, capabilityCount, asks, technologies, supplies }) => {
    const total = goalWeights.reduce((sum, weight) => sum + weight, 0)
    if (total === 0) return null
    const effect = ({ technology, fit, evidence }: StructuralSupply): number =>
      fit * evidence * (technologies[technology]?.health ?? 0) * (technologies[technology]?.adoption ?? 0)
    const capabilities = Array.from({ length: capabilityCount }, (_, place) => place)
    const of = (capability: number) => supplies.filter((one) => one.capability === capability && one.fit > 0)
    const supports = capabilities.map((capability) => support(of(capability).map(effect)))
    const at = (capability: number): number => supports[capability] ?? 0
    const goals = goalWeights.map((weight, goal) => {
      const asked = asks.filter((ask) => ask.goal === goal && ask.importance > 0)
      if (asked.length === 0) return 0
      const importance = asked.reduce((sum, ask) => sum + ask.importance, 0)
      const average = asked.reduce((sum, ask) => sum + ask.importance * at(ask.capability), 0) / importance
      const critical = asked.filter((ask) => ask.importance >= 0.75).map((ask) => at(ask.capability))
      return (weight / total) * (0.7 * average + 0.3 * Math.min(...(critical.length > 0 ? critical : [average])))
    })
    const coverage = goals.reduce((sum, part) => sum + part, 0)
    const need = (capability: number): number =>
      Math.min(
        1,
        Math.max(
          0,
          ...asks
            .filter((ask) => ask.capability === capability && (goalWeights[ask.goal] ?? 0) > 0)
            .map((ask) => ask.importance),
        ) / 0.5,
      )
    const isChosen = (supply: StructuralSupply): boolean => {
      if (primary === 'designated') return supply.primary
      const rivals = of(supply.capability)
      const best = Math.max(...rivals.map(effect))
      return rivals.find((rival) => effect(rival) === best) === supply
    }
    let justified = technologies.map(({ purpose }, place) =>
      Math.max(
        purpose,
        ...supplies
          .filter((one) => one.technology === place && one.fit > 0 && isChosen(one))
          .map((one) => need(one.capability)),
      ),
    )
    for (const _ of technologies) {
      justified = justified.map((own, place) =>
        Math.max(
          own,
          ...technologies.flatMap(({ dependsOn }, other) => (dependsOn.includes(place) ? [justified[other] ?? 0] : [])),
        ),
      )
    }
    const cost = technologies.reduce((sum, one) => sum + one.cost, 0)
    const spent =
      cost > 0
        ? technologies.reduce((sum, one, place) => sum + one.cost * (justified[place] ?? 0), 0) / cost
        : mean(justified)
    if (coverageOnly) return coverage
    return coverage + spent === 0 ? 0 : (2 * coverage * spent) / (coverage + spent)
  }
}
