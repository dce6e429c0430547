import { expect, test } from 'vitest'
import { changesBetween } from './changes-between.ts'

const line = (initiative: string, start: string, option = 'one') => ({ initiative, option, start, goLive: '2027-Q4' })

test('changes between two plans name what is new, what went and what moved or is done another way', () => {
  const before = [line('till', '2027-Q1'), line('shop', '2027-Q1'), line('mail', '2027-Q1'), line('same', '2027-Q2')]
  const after = [
    line('shop', '2027-Q3'),
    line('mail', '2027-Q1', 'two'),
    line('same', '2027-Q2'),
    line('stock', '2027-Q1'),
  ]
  expect(changesBetween(before, after)).toEqual({ added: ['stock'], displaced: ['till'], moved: ['shop', 'mail'] })
})

test('a plan has no changes from itself', () => {
  const plan = [line('till', '2027-Q1')]
  expect(changesBetween(plan, plan)).toEqual({ added: [], displaced: [], moved: [] })
})
