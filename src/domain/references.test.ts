import { expect, test } from 'vitest'
import { aBusiness } from '../../test/builders/business.ts'
import { aCapability, aGoal, aKeyResult } from '../../test/builders/goal.ts'
import { anInitiative, anOption } from '../../test/builders/initiative.ts'
import { aPerson, aTeam } from '../../test/builders/team.ts'
import { aTechnology } from '../../test/builders/technology.ts'
import { referencesTo } from './references.ts'

const business = aBusiness({
  teams: [aTeam({ key: 'shop' })],
  people: [aPerson({ key: 'ada', name: 'Ada', team: 'shop' })],
  goals: [
    aGoal({
      key: 'grow',
      title: 'Grow',
      owner: 'ada',
      asks: [{ capability: 'selling', importance: 1 }],
      keyResults: [aKeyResult({ kpi: 'orders' })],
    }),
  ],
  capabilities: [aCapability({ key: 'selling' }), aCapability({ key: 'online', title: 'Online', parent: 'selling' })],
  technologies: [aTechnology({ key: 'till', title: 'Till', dependsOn: ['network'], team: 'shop' })],
  initiatives: [
    anInitiative({
      key: 'web-shop',
      title: 'Web shop',
      prerequisites: ['website'],
      options: [anOption({ retires: ['till'], goalContributions: [{ goal: 'grow', share: 0.5 }] })],
    }),
  ],
})

test.for([
  ['teams', 'shop', ['people/ada/team', 'technologies/till/team']],
  ['people', 'ada', ['goals/grow/owner']],
  ['kpis', 'orders', ['goals/grow/keyResults/0/kpi']],
  ['capabilities', 'selling', ['goals/grow/asks/0/capability', 'capabilities/online/parent']],
  ['technologies', 'till', ['initiatives/web-shop/options/0/retires/0']],
  ['technologies', 'network', ['technologies/till/dependsOn/0']],
  ['goals', 'grow', ['initiatives/web-shop/options/0/goalContributions/0/goal']],
  ['initiatives', 'website', ['initiatives/web-shop/prerequisites/0']],
  ['goals', 'till', []],
  ['capabilities', 'online', []],
] as const)('what names %s/%s is found, with its place', ([collection, key, expected]) => {
  const found = referencesTo(business, collection, key)
  expect(found.map((reference) => [reference.collection, reference.key, ...reference.at].join('/'))).toEqual(expected)
})

test('a reference carries the title of what refers, for the message', () => {
  expect(referencesTo(business, 'technologies', 'till').map(({ title }) => title)).toEqual(['Web shop'])
})
