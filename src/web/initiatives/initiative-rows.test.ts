import { expect, test } from 'vitest'
import { aBusiness } from '../../../test/builders/business.ts'
import { anInitiative, anOption } from '../../../test/builders/initiative.ts'
import { euroRange } from '../../../test/builders/money.ts'
import { initiativeRows, isGuessed } from './initiative-rows.ts'

const today = '2026-11-24'
const dear = anOption({ key: 'dear', oneOffCost: euroRange(5_000) })
const cheap = anOption({ key: 'cheap', oneOffCost: euroRange(500), effort: [{ role: 'it', days: 3 }] })

test('a project is shown by the option that is worth most', () => {
  const [row] = initiativeRows(aBusiness({ initiatives: [anInitiative({ options: [dear, cheap] })] }), today)
  expect(row?.best?.option.key).toBe('cheap')
  expect(row?.effortDays).toBe(3)
})

test('a project under way is shown by the option it was begun with', () => {
  const underWay = { option: 'dear', start: '2026-Q4' }
  const [row] = initiativeRows(aBusiness({ initiatives: [anInitiative({ options: [dear, cheap], underWay })] }), today)
  expect(row?.best?.option.key).toBe('dear')
})

test('a project without an option has no worth, and is no error', () => {
  const [row] = initiativeRows(aBusiness({ initiatives: [anInitiative({ options: [] })] }), today)
  expect(row?.best).toBeNull()
})

test('only an amount that is not nothing counts as a guess', () => {
  const guess = (likely: number) => ({ ...euroRange(likely), basis: 'guess' as const })
  expect(isGuessed(anOption({ oneOffCost: guess(0) }))).toBe(false)
  expect(isGuessed(anOption({ oneOffCost: guess(100) }))).toBe(true)
  expect(isGuessed(anOption({ oneOffCost: euroRange(100) }))).toBe(false)
})
