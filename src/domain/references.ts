import type { Business, NounCollection } from './business.ts'
import type { Key } from './values/key.ts'

/** One place where a noun is named by another. */
export type Reference = {
  /** The noun that refers. */
  readonly collection: NounCollection
  readonly key: Key
  /** Its title, for a message. */
  readonly title: string
  /** Path of the field within it: ["asks", 0, "capability"]. */
  readonly at: readonly (string | number)[]
}

/** Everything in the business that names this noun, in the order of the business. */
export function referencesTo(business: Business, collection: NounCollection, key: Key): readonly Reference[] {
  return allReferences(business)
    .filter((found) => found.to === collection && found.name === key)
    .map(({ from }) => from)
}

type Named = { readonly to: NounCollection; readonly name: Key; readonly from: Reference }

function allReferences(business: Business): readonly Named[] {
  return [
    ...business.people.flatMap((person) => within('people', person, [one('teams', person.team, 'team')])),
    ...business.goals.flatMap((goal) => within('goals', goal, goalNames(goal))),
    ...business.capabilities.flatMap((capability) =>
      within('capabilities', capability, [one('capabilities', capability.parent, 'parent')]),
    ),
    ...business.technologies.flatMap((technology) => within('technologies', technology, technologyNames(technology))),
    ...business.initiatives.flatMap((initiative) => within('initiatives', initiative, initiativeNames(initiative))),
    ...business.roadmaps.flatMap((roadmap) => within('roadmaps', roadmap, roadmapNames(roadmap))),
  ]
}

type Name = { readonly to: NounCollection; readonly name: Key | null; readonly at: readonly (string | number)[] }
type Referring = { readonly key: Key; readonly title?: string; readonly name?: string }

function within(collection: NounCollection, noun: Referring, names: readonly Name[]): readonly Named[] {
  return names.flatMap(({ to, name, at }) => {
    if (name === null) return []
    return [{ to, name, from: { collection, key: noun.key, title: noun.title ?? noun.name ?? noun.key, at } }]
  })
}

function goalNames(goal: Business['goals'][number]): readonly Name[] {
  return [
    one('people', goal.owner, 'owner'),
    ...goal.asks.map((ask, index) => one('capabilities', ask.capability, 'asks', index, 'capability')),
    ...goal.keyResults.map((result, index) => one('kpis', result.kpi, 'keyResults', index, 'kpi')),
  ]
}

function technologyNames(technology: Business['technologies'][number]): readonly Name[] {
  return [
    one('vendors', technology.vendor, 'vendor'),
    one('people', technology.owner, 'owner'),
    one('teams', technology.team, 'team'),
    ...technology.supplies.map((supply, index) =>
      one('capabilities', supply.capability, 'supplies', index, 'capability'),
    ),
    ...technology.primaryFor.map((capability, index) => one('capabilities', capability, 'primaryFor', index)),
    ...technology.dependsOn.map((other, index) => one('technologies', other, 'dependsOn', index)),
    ...technology.benefits.map((benefit, index) => one('kpis', benefit.kpi, 'benefits', index, 'kpi')),
  ]
}

function initiativeNames(initiative: Business['initiatives'][number]): readonly Name[] {
  return [
    ...initiative.prerequisites.map((other, index) => one('initiatives', other, 'prerequisites', index)),
    ...initiative.options.flatMap((option, index) =>
      optionNames(option).map((name) => ({ ...name, at: ['options', index, ...name.at] })),
    ),
  ]
}

function optionNames(option: Business['initiatives'][number]['options'][number]): readonly Name[] {
  return [
    ...option.changeLoad.map((load, index) => one('teams', load.team, 'changeLoad', index, 'team')),
    ...option.capabilityGains.map((gain, index) =>
      one('capabilities', gain.capability, 'capabilityGains', index, 'capability'),
    ),
    ...option.goalContributions.map((part, index) => one('goals', part.goal, 'goalContributions', index, 'goal')),
    ...option.retires.map((technology, index) => one('technologies', technology, 'retires', index)),
    ...option.benefits.map((benefit, index) => one('kpis', benefit.kpi, 'benefits', index, 'kpi')),
  ]
}

function roadmapNames({ assumptions, schedule }: Business['roadmaps'][number]): readonly Name[] {
  return [
    ...assumptions.pinned.map((pin, index) =>
      one('initiatives', pin.initiative, 'assumptions', 'pinned', index, 'initiative'),
    ),
    ...assumptions.forbidden.map((initiative, index) =>
      one('initiatives', initiative, 'assumptions', 'forbidden', index),
    ),
    ...schedule.map((line, index) => one('initiatives', line.initiative, 'schedule', index, 'initiative')),
  ]
}

function one(to: NounCollection, name: Key | null, ...at: readonly (string | number)[]): Name {
  return { to, name, at }
}
