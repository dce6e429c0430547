import { nounCollections } from '../business.ts'
import type { Business, NounCollection } from '../business.ts'
import type { Initiative, Option } from '../initiative.ts'
import type { Problem } from '../problem.ts'
import type { Roadmap } from '../roadmap.ts'
import type { Technology } from '../technology.ts'
import type { Key } from '../values/key.ts'
import { error } from './check.ts'
import type { Path } from './check.ts'

/** One mention of a key: where, of which collection. */
type Reference = { readonly at: Path; readonly in: NounCollection; readonly key: Key | null }

/** Every reference must name something that exists. */
export function referenceProblems(business: Business): readonly Problem[] {
  const known = new Map(nounCollections.map((collection) => [collection, keysOf(business, collection)]))
  return [
    ...referencesOf(business).flatMap((reference) => unknown(reference, known)),
    ...business.initiatives.flatMap((initiative) => unknownOptions(initiative)),
    ...business.roadmaps.flatMap((roadmap) => unknownScheduledOptions(roadmap, business)),
    ...unknownDrivers(business),
  ]
}

const singular: Readonly<Record<NounCollection, string>> = {
  teams: 'team',
  people: 'person',
  goals: 'goal',
  kpis: 'kpi',
  capabilities: 'capability',
  vendors: 'vendor',
  technologies: 'technology',
  initiatives: 'initiative',
  roadmaps: 'roadmap',
}

function keysOf(business: Business, collection: NounCollection): ReadonlySet<Key> {
  return new Set(business[collection].map(({ key }) => key))
}

function unknown({ at, in: collection, key }: Reference, known: ReadonlyMap<NounCollection, ReadonlySet<Key>>) {
  if (key === null || known.get(collection)?.has(key)) return []
  const noun = singular[collection]
  return [
    error({
      code: `unknown-${noun}`,
      at,
      message: `There is no ${noun} "${shown(key)}". Add it under ${collection}, or correct the key here.`,
    }),
  ]
}

function referencesOf(business: Business): Reference[] {
  return [
    ...business.people.map(({ key, team }) => one(['people', key, 'team'], 'teams', team)),
    ...business.goals.flatMap((goal) => [
      one(['goals', goal.key, 'owner'], 'people', goal.owner),
      ...goal.asks.map(({ capability }, place) =>
        one(['goals', goal.key, 'asks', place, 'capability'], 'capabilities', capability),
      ),
      ...goal.keyResults.map(({ key, kpi }) => one(['goals', goal.key, 'keyResults', key, 'kpi'], 'kpis', kpi)),
    ]),
    ...business.capabilities.map(({ key, parent }) => one(['capabilities', key, 'parent'], 'capabilities', parent)),
    ...business.technologies.flatMap(technologyReferences),
    ...business.initiatives.flatMap(initiativeReferences),
    ...business.roadmaps.flatMap(roadmapReferences),
  ]
}

function technologyReferences(technology: Technology): Reference[] {
  const at = ['technologies', technology.key]
  return [
    one([...at, 'vendor'], 'vendors', technology.vendor),
    one([...at, 'owner'], 'people', technology.owner),
    one([...at, 'team'], 'teams', technology.team),
    ...technology.supplies.map(({ capability }, place) =>
      one([...at, 'supplies', place, 'capability'], 'capabilities', capability),
    ),
    ...technology.primaryFor.map((key, place) => one([...at, 'primaryFor', place], 'capabilities', key)),
    ...technology.dependsOn.map((key, place) => one([...at, 'dependsOn', place], 'technologies', key)),
    ...technology.benefits.map(({ kpi }, place) => one([...at, 'benefits', place, 'kpi'], 'kpis', kpi)),
  ]
}

function initiativeReferences(initiative: Initiative): Reference[] {
  const at = ['initiatives', initiative.key]
  return [
    ...initiative.prerequisites.map((key, place) => one([...at, 'prerequisites', place], 'initiatives', key)),
    ...initiative.options.flatMap((option) => optionReferences(option, [...at, 'options', option.key])),
  ]
}

function optionReferences(option: Option, at: Path): Reference[] {
  return [
    ...option.changeLoad.map(({ team }, place) => one([...at, 'changeLoad', place, 'team'], 'teams', team)),
    ...option.capabilityGains.map(({ capability }, place) =>
      one([...at, 'capabilityGains', place, 'capability'], 'capabilities', capability),
    ),
    ...option.goalContributions.map(({ goal }, place) =>
      one([...at, 'goalContributions', place, 'goal'], 'goals', goal),
    ),
    ...option.retires.map((key, place) => one([...at, 'retires', place], 'technologies', key)),
    ...option.benefits.map(({ kpi }, place) => one([...at, 'benefits', place, 'kpi'], 'kpis', kpi)),
  ]
}

function roadmapReferences({ key: roadmap, assumptions, schedule }: Roadmap): Reference[] {
  const at = ['roadmaps', roadmap]
  return [
    ...assumptions.pinned.map(({ initiative }, place) =>
      one([...at, 'assumptions', 'pinned', place, 'initiative'], 'initiatives', initiative),
    ),
    ...assumptions.forbidden.map((key, place) => one([...at, 'assumptions', 'forbidden', place], 'initiatives', key)),
    ...schedule.map(({ initiative }, place) =>
      one([...at, 'schedule', place, 'initiative'], 'initiatives', initiative),
    ),
  ]
}

function one(at: Path, collection: NounCollection, key: Key | null): Reference {
  return { at, in: collection, key }
}

function unknownOptions({ key, underWay, options }: Initiative): Problem[] {
  if (underWay === null || options.some((option) => option.key === underWay.option)) return []
  return [unknownOption(['initiatives', key, 'underWay', 'option'], underWay.option, key)]
}

function unknownScheduledOptions({ key, assumptions, schedule }: Roadmap, { initiatives }: Business): Problem[] {
  const optionsOf = new Map(initiatives.map((one) => [one.key, new Set(one.options.map((option) => option.key))]))
  const isUnknown = (initiative: Key, option: Key): boolean => optionsOf.get(initiative)?.has(option) === false
  const pinned = assumptions.pinned.flatMap(({ initiative, option }, place) =>
    option !== null && isUnknown(initiative, option)
      ? [unknownOption(['roadmaps', key, 'assumptions', 'pinned', place, 'option'], option, initiative)]
      : [],
  )
  const scheduled = schedule.flatMap(({ initiative, option }, place) =>
    isUnknown(initiative, option)
      ? [unknownOption(['roadmaps', key, 'schedule', place, 'option'], option, initiative)]
      : [],
  )
  return [...pinned, ...scheduled]
}

function unknownOption(at: Path, option: Key, initiative: Key): Problem {
  return error({
    code: 'unknown-option',
    at,
    message: `Initiative "${shown(initiative)}" has no option "${shown(option)}". Correct the key, or add the option to the initiative.`,
  })
}

/** What grows has to grow with a driver of the organization. [RDM-19] */
function unknownDrivers({ organization, technologies, teams, initiatives }: Business): Problem[] {
  const known = new Set(organization.growthDrivers.map(({ key }) => key))
  const growing = [
    ...teams.map(({ key, growsWith }) => ({ at: ['teams', key, 'growsWith'], growsWith })),
    ...technologies.map(({ key, growsWith }) => ({ at: ['technologies', key, 'growsWith'], growsWith })),
    ...initiatives.flatMap(({ key, options }) =>
      options.map((option) => ({
        at: ['initiatives', key, 'options', option.key, 'growsWith'],
        growsWith: option.growsWith,
      })),
    ),
  ]
  return growing.flatMap(({ at, growsWith }) => {
    if (growsWith === null || known.has(growsWith)) return []
    const message = `There is no growth driver "${shown(growsWith)}". Add it under organization, growthDrivers, or correct the key here.`
    return [error({ code: 'unknown-growth-driver', at, message })]
  })
}

function shown(key: Key): string {
  return key.length > 80 ? `${key.slice(0, 80)}…` : key
}
