import type { Scope, WritingScope } from './in-organization.ts'

/** What was answered to a write that carried a key of its own. */
export type GivenAnswer = { readonly verb: string; readonly requestSha256: string; readonly answer: unknown }

const keptHours = 72

export async function findGivenAnswer({ tx, organizationId, userId }: Scope, key: string): Promise<GivenAnswer | null> {
  const row = await tx
    .selectFrom('plumbline.idempotency_key')
    .select(['verb', 'request_sha256', 'answer'])
    .where('org_id', '=', organizationId)
    .where('user_id', '=', userId)
    .where('key', '=', key)
    .executeTakeFirst()
  return row === undefined ? null : { verb: row.verb, requestSha256: row.request_sha256, answer: row.answer }
}

/** Keeps an answer for three days; older ones go. */
export async function keepAnswer(
  { tx, organizationId, userId }: WritingScope,
  key: string,
  { verb, requestSha256, answer, at }: GivenAnswer & { readonly at: Date },
): Promise<void> {
  const oldest = new Date(at.getTime() - keptHours * 3_600_000).toISOString()
  await tx
    .deleteFrom('plumbline.idempotency_key')
    .where('org_id', '=', organizationId)
    .where('created_at', '<', oldest)
    .execute()
  await tx
    .insertInto('plumbline.idempotency_key')
    .values({
      org_id: organizationId,
      user_id: userId,
      key,
      verb,
      request_sha256: requestSha256,
      answer: JSON.stringify(answer ?? null),
      created_at: at.toISOString(),
    })
    .execute()
}
