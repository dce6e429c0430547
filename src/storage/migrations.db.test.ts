import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { anInitiative, anOption } from '../../test/builders/initiative.ts'
import { aRoadmap } from '../../test/builders/roadmap.ts'
import { aTeam } from '../../test/builders/team.ts'
import { aTechnology } from '../../test/builders/technology.ts'
import { openEmptyDatabase } from '../../test/database/open-test-database.ts'
import { wireNouns } from '../contract/nouns.ts'
import type { Roadmap } from '../domain/roadmap.ts'
import { migrate } from './migrate.ts'

/** Nouns as they were stored before something in them was known. */
function without<Noun extends object>(noun: Noun, ...fields: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(noun).filter(([field]) => !fields.includes(field)))
}

/** A kept plan as schema 3 had it: no reserves, absences or plan to stay close to; decided without facts; nothing came after it. */
function asOfSchema3(roadmap: Roadmap): Record<string, unknown> {
  return {
    ...without(roadmap, 'replacedBy'),
    assumptions: without(roadmap.assumptions, 'potReserves', 'absences', 'stability'),
    adoption: roadmap.adoption === null ? null : without(roadmap.adoption, 'facts'),
  }
}

test('[RDM-19] [RDM-20] [RDM-30] what was stored under schema 3 is read as having none of what came later, in its old order', async () => {
  const database = await openEmptyDatabase()
  try {
    await migrate(database.owner, { upTo: 3 })
    const draft = aRoadmap({ key: 'draft' })
    const decided = aRoadmap({
      key: 'decided',
      adoption: { by: 'Ada', on: '2026-11-23', reason: 'It fits', facts: null },
      retiredOn: '2026-12-01',
    })
    const options = [anOption({ key: 'second' }), anOption({ key: 'first' })]
    const stored = [
      ['roadmap', asOfSchema3(draft)],
      ['roadmap', asOfSchema3(decided)],
      ['technology', without(aTechnology(), 'growsWith')],
      ['team', without(aTeam(), 'growsWith')],
      ['initiative', { ...anInitiative(), options: options.map((option) => without(option, 'growsWith')) }],
      ['initiative', anInitiative({ key: 'bare', options: [] })],
    ] as const
    const client = new Client(database.owner)
    await client.connect()
    const org = randomUUID()
    await client.query(`select set_config('app.org_id', $1, false)`, [org])
    for (const [noun, body] of stored) {
      await client.query(
        `insert into plumbline.${noun} (org_id, id, key, body, created_at, created_by, updated_at, updated_by)
         values ($1, $2, $3, $4, now(), 'ada', now(), 'ada')`,
        [org, randomUUID(), 'key' in body ? body.key : '', JSON.stringify(body)],
      )
    }
    await migrate(database.owner)
    const bodies = async (noun: string): Promise<unknown[]> => {
      const { rows } = await client.query<{ body: unknown }>(`select body from plumbline.${noun} order by key desc`)
      return rows.map(({ body }) => body)
    }
    const roadmaps = await bodies('roadmap')
    expect(roadmaps).toEqual([draft, decided])
    expect(roadmaps.map((body) => wireNouns.roadmaps.parse(body))).toEqual([draft, decided])
    expect(roadmaps).toMatchObject([
      { replacedBy: null, adoption: null, assumptions: { potReserves: [], absences: [], stability: null } },
      { replacedBy: null, adoption: { by: 'Ada', facts: null } },
    ])
    expect(await bodies('technology')).toMatchObject([{ growsWith: null, kind: 'subscription' }])
    expect(await bodies('team')).toMatchObject([{ growsWith: null, headCount: 4 }])
    expect(await bodies('initiative')).toMatchObject([
      {
        options: [
          { key: 'second', growsWith: null },
          { key: 'first', growsWith: null },
        ],
      },
      { key: 'bare', options: [] },
    ])
    await client.end()
  } finally {
    await database.close()
  }
})
