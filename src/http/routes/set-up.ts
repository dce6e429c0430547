import { z } from 'zod'
import { becomeOwner, ownerInput, setUpToken, visitAsGuest } from '../../actions/identity/first-run.ts'
import { findSession } from '../../actions/identity/find-session.ts'
import { openDemo } from '../../actions/demo/open-demo.ts'
import { parse } from '../../actions/parse.ts'
import { jsonBody } from '../ask-parts.ts'
import { contextOf, mustBeSignedIn } from '../caller.ts'
import { exampleNamed } from '../example-named.ts'
import { leaveAsGuest } from '../guest.ts'
import type { Route } from '../route.ts'
import { keepSession } from '../session-cookie.ts'
import { signedIn, whoIsThereExample } from './session.ts'

const tag = 'first run'
const visit = z.strictObject({ token: setUpToken, example: z.string().max(64) })

export const setUpRoutes: readonly Route[] = [
  {
    access: 'anyone',
    tag,
    method: 'post',
    path: '/api/v1/setup/example',
    summary: 'Try an example business without an account',
    body: { kind: 'json', schema: visit, example: { token: '…', example: 'bakery' } },
    answer: {
      status: 201,
      description: 'The example is ready; the cookie of a guest is set',
      example: { organizationId: '01997f5e-7d3b-7c4e-9d0a-3f1f5a6b7c8d' },
    },
    handle: async (asked) => {
      const { c, identity, settings } = asked
      const { token, example } = parse(visit, await jsonBody(asked))
      const chosen = exampleNamed(settings, example)
      const begun = await visitAsGuest(identity, token)
      const guest = { ...asked, session: await findSession(identity, begun.token) }
      const context = { ...contextOf(guest, mustBeSignedIn(guest)), idempotencyKey: null }
      const made = await openDemo(context, await chosen.load())
      keepSession(c, settings, begun)
      return c.json(made, 201)
    },
  },
  {
    access: 'anyone',
    tag,
    method: 'post',
    path: '/api/v1/setup/owner',
    summary: 'Create the owner; of two at once one wins',
    body: {
      kind: 'json',
      schema: ownerInput,
      example: { token: '…', name: 'Ada', email: 'ada@example.com', password: 'four plain unrelated words' },
    },
    answer: { status: 201, description: 'There is an owner now, and it is you', example: whoIsThereExample },
    handle: async (asked) => {
      const { identity, session } = asked
      const isGuest = session?.person.isGuest === true
      const begun = await becomeOwner(identity, await jsonBody(asked), isGuest)
      if (session !== null && isGuest) await leaveAsGuest({ ...asked, session })
      return signedIn(asked, begun, 201)
    },
  },
]
