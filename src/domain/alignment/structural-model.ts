import type { Business } from '../business.ts'
import { annualCost } from '../spend/annual-cost.ts'
import type { Technology } from '../technology.ts'
import type { CalendarDate } from '../values/calendar-date.ts'
import type { Key } from '../values/key.ts'
import type { Money } from '../values/money.ts'
import type { StructuralModel, StructuralSupply, StructuralTechnology } from './structural-score.ts'
import { adoptionOf, countsToday, evidenceWeight, healthOf, purposeShare } from './technology-standing.ts'

/** The plain numbers of a business, and what each place in them stands for. */
export type ReadModel = {
  readonly model: StructuralModel
  readonly capabilities: readonly Key[]
  /** The technologies that count today, in the order of the model. */
  readonly technologies: readonly Technology[]
  readonly annualCosts: readonly Money[]
}

/** Reads a business into the model of the score: goals as they stand, technologies in order of key, costs of `today`. */
export function structuralModel(business: Business, today: CalendarDate): ReadModel {
  const technologies = business.technologies.filter(countsToday).toSorted((a, b) => (a.key < b.key ? -1 : 1))
  const annualCosts = technologies.map((technology) => annualCost(technology, business.organization, today).total)
  const places = placesOf(business, technologies)
  const model: StructuralModel = {
    goalWeights: business.goals.map(({ weight }) => Math.max(0, weight)),
    capabilityCount: places.capabilities.size,
    asks: asksOf(business, places),
    technologies: technologies.map((technology, place) => ({
      cost: annualCosts[place]?.minor ?? 0,
      health: healthOf(technology).share,
      adoption: adoptionOf(technology).share,
      purpose: purposeShare(technology, today),
      dependsOn: dependenciesOf(technology, places),
    })),
    supplies: technologies.flatMap((technology, place) => suppliesOf(technology, place, places)),
  }
  return { model, capabilities: [...places.capabilities.keys()], technologies, annualCosts }
}

type Places = {
  readonly capabilities: ReadonlyMap<Key, number>
  readonly technologies: ReadonlyMap<Key, number>
  /** The one technology designated for each capability; the first by key where two were. */
  readonly primary: ReadonlyMap<Key, Key>
}

/** Every capability anything refers to has a place, so that an unknown reference still counts; `problemsIn` names it. */
function placesOf(business: Business, technologies: readonly Technology[]): Places {
  const keys = new Set([
    ...business.capabilities.map(({ key }) => key),
    ...business.goals.flatMap(({ asks }) => asks.map(({ capability }) => capability)),
    ...technologies.flatMap(({ supplies }) => supplies.map(({ capability }) => capability)),
  ])
  const primary = new Map<Key, Key>()
  for (const technology of technologies) {
    for (const capability of technology.primaryFor) {
      if (!primary.has(capability)) primary.set(capability, technology.key)
    }
  }
  return {
    capabilities: new Map([...keys].map((key, place) => [key, place])),
    technologies: new Map(technologies.map(({ key }, place) => [key, place])),
    primary,
  }
}

/** One ask per goal and capability; where two were entered, the more important. */
function asksOf({ goals }: Business, { capabilities }: Places): StructuralModel['asks'] {
  return goals.flatMap((goal, place) => {
    const importances = new Map<Key, number>()
    for (const { capability, importance } of goal.asks) {
      importances.set(capability, Math.max(importance, importances.get(capability) ?? 0))
    }
    return [...importances].map(([capability, importance]) => ({
      goal: place,
      capability: capabilities.get(capability) ?? 0,
      importance,
    }))
  })
}

function suppliesOf(technology: Technology, place: number, { capabilities, primary }: Places): StructuralSupply[] {
  return technology.supplies.map(({ capability, fit, evidence }) => ({
    technology: place,
    capability: capabilities.get(capability) ?? 0,
    fit,
    evidence: evidenceWeight[evidence],
    primary: primary.get(capability) === technology.key,
  }))
}

function dependenciesOf({ dependsOn }: Technology, { technologies }: Places): StructuralTechnology['dependsOn'] {
  return dependsOn.map((key) => technologies.get(key)).filter((place) => place !== undefined)
}
