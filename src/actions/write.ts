import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { appendAudit, beginAuditChain, lockAuditChain } from '../storage/audit-chain.ts'
import { canonicalJson } from '../storage/canonical-json.ts'
import { findGivenAnswer, keepAnswer } from '../storage/idempotency-keys.ts'
import { inOrganization } from '../storage/in-organization.ts'
import type { WritingScope } from '../storage/in-organization.ts'
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
  /** True where the verb makes the organization it writes to. */
  readonly begins?: boolean
  readonly work: (scope: WritingScope, input: Input) => Promise<Done<Answer>>
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
  refuseUnusableKey(context)
  const input = parse(verb.input, unparsed)
  const { database, organizationId, person } = context
  return explained(() =>
    inOrganization(database, { organizationId, userId: person.userId }, async (scope) => {
      if (verb.begins === true) await beginAuditChain(scope)
      const locked = await lockAuditChain(scope)
      if (locked === null) throw notThere()
      return onceOnly(context, locked.scope, {
        verb: verb.name,
        unparsed,
        write: async () => {
          const { answer, audit } = await verb.work(locked.scope, input)
          const { requestId, now: at } = context
          if (audit !== null) await appendAudit(locked.scope, locked.head, { ...audit, verb: verb.name, requestId, at })
          return answer
        },
      })
    }),
  )
}

type Write<Answer> = { readonly verb: string; readonly unparsed: unknown; readonly write: () => Promise<Answer> }

/** The chain is locked before, so that of many requests with one key the first does the work and the others read its answer. */
async function onceOnly<Answer>(
  { idempotencyKey: key, now: at }: Context,
  scope: WritingScope,
  { verb, unparsed, write }: Write<Answer>,
): Promise<Answer> {
  if (key === null) return write()
  const requestSha256 = createHash('sha256').update(canonicalJson(unparsed)).digest('hex')
  const earlier = await findGivenAnswer(scope, key)
  if (earlier === null) {
    const answer = await write()
    await keepAnswer(scope, key, { verb, requestSha256, answer, at })
    return answer
  }
  // The answer was given by this very verb to this very input, so it has the verb's shape.
  if (earlier.verb === verb && earlier.requestSha256 === requestSha256) return earlier.answer as Answer
  throw new ActionError(
    'invalid',
    `The idempotency key "${key}" was used for another request. Send a new key with a new request.`,
  )
}

function refuseUnusableKey({ idempotencyKey: key }: Context): void {
  if (key === null || (key !== '' && key.length <= 255 && !key.includes('\0'))) return
  throw new ActionError('invalid', 'The idempotency key must have 1 to 255 characters.')
}

function notThere(): ActionError {
  return new ActionError('not-found', 'There is no such organization, or you do not belong to it.')
}
