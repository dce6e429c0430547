import { expect, test } from 'vitest'
import { aRoadmap } from '../../../../test/builders/roadmap.ts'
import type { Roadmap } from '../../roadmap.ts'
import { adoptionHistory } from './adoption-history.ts'

const line = (initiative: string, start: string) => ({ initiative, option: 'one', start, goLive: '2028-Q1' })

function decided(key: string, on: string, given: Partial<Roadmap>): Roadmap {
  return aRoadmap({ key, adoption: { by: 'Ada', on, reason: 'It fits', facts: null }, ...given })
}

test('[RDM-34] decisions stand newest first, each with what it changed of the one before; drafts are none', () => {
  const history = adoptionHistory([
    decided('second', '2027-01-10', {
      replacedBy: 'third',
      schedule: [line('till', '2027-Q2'), line('shop', '2027-Q1')],
    }),
    decided('third', '2027-01-10', { schedule: [line('shop', '2027-Q1')] }),
    decided('first', '2026-11-23', { replacedBy: 'second', schedule: [line('till', '2027-Q1')] }),
    aRoadmap({ key: 'draft' }),
  ])
  expect(history.map(({ roadmap, replaces }) => [roadmap.key, replaces])).toEqual([
    ['third', 'second'],
    ['second', 'first'],
    ['first', null],
  ])
  expect(history.map(({ changes }) => changes)).toEqual([
    { added: [], displaced: ['till'], moved: [] },
    { added: ['shop'], displaced: [], moved: ['till'] },
    null,
  ])
})

test('plans that name each other as successor end in an order by key, not in a circle', () => {
  const pair = [decided('a', '2027-01-10', { replacedBy: 'b' }), decided('b', '2027-01-10', { replacedBy: 'a' })]
  expect(adoptionHistory(pair).map(({ roadmap }) => roadmap.key)).toEqual(['b', 'a'])
})
