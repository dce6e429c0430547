import { expect, test } from 'vitest'
import { aBusiness } from '../../../../test/builders/business.ts'
import { anInitiative } from '../../../../test/builders/initiative.ts'
import { assumptions } from '../../../../test/builders/roadmap.ts'
import { exactly } from './exactly.ts'

test('one plan is left: what is in it is fixed as it is, the rest kept out, and what is begun or running is not touched', () => {
  const initiatives = [
    anInitiative({ key: 'till' }),
    anInitiative({ key: 'webshop' }),
    anInitiative({ key: 'old', stage: 'running' }),
    anInitiative({ key: 'begun', underWay: { option: 'subscription', start: '2026-Q4' } }),
  ]
  const question = { business: aBusiness({ initiatives }), today: '2026-11-23', assumptions: assumptions() }
  const line = (initiative: string, start: string) => ({ initiative, option: 'subscription', start, goLive: '2027-Q3' })
  expect(exactly(question, [line('begun', '2026-Q4'), line('till', '2027-Q2')])).toEqual({
    pinned: [{ initiative: 'till', option: 'subscription', start: '2027-Q2' }],
    forbidden: ['webshop'],
  })
})
