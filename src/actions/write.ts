import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { appendAudit, lockAuditChain } from '../storage/audit-chain.ts'
import { canonicalJson } from '../storage/canonical-json.ts'
import { findGivenAnswer, keepAnswer } from '../storage/idempotency-keys.ts'
import { inOrganization } from '../storage/in-organization.ts'
import type { Scope } from '../storage/in-organization.ts'
import { ActionError } from './action-error.ts'
import type { Context } from './context.ts'
import { explained } from './database-refusals.ts'
import { parse } from './parse.ts'
import { mustBeAllowed } from './permissions.ts'
import type { Permission } from './permissions.ts'

/** What a verb did: its answer, and what the audit log says about it. `audit` is null where nothing changed. */
export type Done<Answer> = {
  readonly answer: Answer
  readonly audit: { readonly subject: string; readonly before: unknown; readonly after: unknown } | null
}

export type Verb<Input, Answer> = {
  /** Stable name for the audit log: "create-goal". */
  readonly name: string
  readonly permission: Permission
  readonly input: z.ZodType<Input>
  readonly work: (scope: Scope, input: Input) => Promise<Done<Answer>>
}

/**
 * The only way to write: permission, parse, one transaction in which the writers of an organization take turns, audit.
 * With an idempotency key the answer given the first time is given again, and the work happens once.
 */
export async function writing<Input, Answer>(
  context: Context,
  verb: Verb<Input, Answer>,
  unparsed: unknown,
): Promise<Answer> {
  mustBeAllowed(context, verb.permission)
  const input = parse(verb.input, unparsed)
  const { database, organizationId, person } = context
  return explained(() =>
    inOrganization(database, { organizationId, userId: person.userId }, async (scope) => {
      const given = async () => writeOnce(context, scope, { verb, input })
      return context.idempotencyKey === null ? given() : onceOnly(context, scope, { verb, unparsed, given })
    }),
  )
}

async function writeOnce<Input, Answer>(
  context: Context,
  scope: Scope,
  { verb, input }: { readonly verb: Verb<Input, Answer>; readonly input: Input },
): Promise<Answer> {
  const head = await lockAuditChain(scope)
  if (head === null) throw new ActionError('not-found', 'There is no such organization, or you do not belong to it.')
  const { answer, audit } = await verb.work(scope, input)
  if (audit !== null) {
    const { requestId, now } = context
    await appendAudit(scope, head, { ...audit, verb: verb.name, requestId, at: now })
  }
  return answer
}

type KeyedWrite<Input, Answer> = {
  readonly verb: Verb<Input, Answer>
  readonly unparsed: unknown
  readonly given: () => Promise<Answer>
}

/** The lock comes first, so that of many requests with one key the first does the work and the others read its answer. */
async function onceOnly<Input, Answer>(
  context: Context,
  scope: Scope,
  { verb, unparsed, given }: KeyedWrite<Input, Answer>,
): Promise<Answer> {
  const key = context.idempotencyKey ?? ''
  if (key === '' || key.length > 255) {
    throw new ActionError('invalid', 'The idempotency key must have 1 to 255 characters.')
  }
  await lockAuditChain(scope)
  const requestSha256 = createHash('sha256').update(canonicalJson(unparsed)).digest('hex')
  const earlier = await findGivenAnswer(scope, key)
  if (earlier === null) {
    const answer = await given()
    await keepAnswer(scope, key, { verb: verb.name, requestSha256, answer, at: context.now })
    return answer
  }
  if (earlier.verb === verb.name && earlier.requestSha256 === requestSha256) return earlier.answer as Answer
  throw new ActionError(
    'invalid',
    `The idempotency key "${key}" was used for another request. Send a new key with a new request.`,
  )
}
