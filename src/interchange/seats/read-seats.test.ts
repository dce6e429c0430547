import { expect, test } from 'vitest'
import { readSeats } from './read-seats.ts'

test('[IMP-14] seats are read, a person once per technology with the later activity', async () => {
  const text =
    'technology,email,assigned_on,last_active_on,second_sign_in_step\ncrm,Ana@b.example,2026-01-01,2026-10-01,yes\ncrm,ana@b.example,2026-01-01,2026-03-01,yes\nHelp Desk,bo@b.example,,Never,\n'
  expect(await readSeats(Buffer.from(text), { fileName: 'seats.csv' })).toEqual({
    kind: 'read',
    seats: [
      {
        technology: 'crm',
        email: 'ana@b.example',
        assignedOn: '2026-01-01',
        lastActiveOn: '2026-10-01',
        secondSignInStep: true,
      },
      { technology: 'help-desk', email: 'bo@b.example', assignedOn: null, lastActiveOn: null, secondSignInStep: null },
    ],
    rejected: [],
  })
})

test('[IMP-7] bad seats are reported with row and column', async () => {
  const text =
    'technology;email;last_active_on;second_sign_in_step\ncrm;a@b.example;yesterday;\n;a@b.example;;\ncrm;;;\ncrm;a@b.example;;maybe\ncrm;ok@b.example;;\n'
  const reading = await readSeats(Buffer.from(text), { fileName: 'seats.csv' })
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading))
  expect(reading.seats).toHaveLength(1)
  expect(reading.rejected.map(({ row, column }) => [row, column])).toEqual([
    [2, 'last_active_on'],
    [3, 'technology'],
    [4, 'email'],
    [5, 'second_sign_in_step'],
  ])
})

test('a file without the two columns is refused', async () => {
  expect(await readSeats(Buffer.from('name,mail\na,b\n'), { fileName: 'x.csv' })).toMatchObject({ kind: 'refused' })
})
