import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { anInitiative, anOption } from '../../test/builders/initiative.ts'
import { aRoadmap } from '../../test/builders/roadmap.ts'
import { aTeam } from '../../test/builders/team.ts'
import { aTechnology } from '../../test/builders/technology.ts'
import { openEmptyDatabase } from '../../test/database/open-test-database.ts'
import { wireNouns } from '../contract/nouns.ts'
import { migrate } from './migrate.ts'

/** Nouns as they were stored before something in them was known. */
function without<Noun extends object>(noun: Noun, ...fields: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(noun).filter(([field]) => !fields.includes(field)))
}

test('[RDM-19] [RDM-20] what was stored before growth and absences is read as having none, in its old order', async () => {
  const database = await openEmptyDatabase()
  try {
    await migrate(database.owner, { upTo: 3 })
    const roadmap = aRoadmap()
    const options = [anOption({ key: 'second' }), anOption({ key: 'first' })]
    const stored = [
      ['roadmap', { ...roadmap, assumptions: without(roadmap.assumptions, 'absences') }],
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
    expect((await bodies('roadmap')).map((body) => wireNouns.roadmaps.parse(body))).toMatchObject([
      { assumptions: { absences: [] } },
    ])
    expect(await bodies('roadmap')).toMatchObject([{ assumptions: { absences: [], quarterCount: 8 } }])
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
