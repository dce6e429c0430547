import { choosePassword, passwordChange } from '../../actions/identity/choose-password.ts'
import { findSession, listSessions, signOut } from '../../actions/identity/find-session.ts'
import { signIn, signInInput } from '../../actions/identity/sign-in.ts'
import type { SignedIn } from '../../actions/identity/sign-in.ts'
import { jsonBody, part } from '../ask-parts.ts'
import { nothing } from '../envelope.ts'
import { leaveAsGuest } from '../guest.ts'
import { HttpRefusal } from '../http-refusal.ts'
import type { Asked, Route } from '../route.ts'
import { deviceToken, dropSession, keepDevice, keepSession } from '../session-cookie.ts'
import { whoIsThere } from '../who-is-there.ts'

const tag = 'session'

export const whoIsThereExample = {
  isSetUp: true,
  person: { id: '…', name: 'Ada', email: 'ada@example.com', isGuest: false },
  organizations: [{ id: '…', name: 'Corner bakery', role: 'owner', isExample: false }],
  examples: [{ key: 'bakery', title: 'Bakery with a web shop' }],
}

export const sessionRoutes: readonly Route[] = [
  {
    access: 'anyone',
    tag,
    method: 'get',
    path: '/api/v1/session',
    summary: 'Is there an owner, who is signed in, and where may they go',
    answer: { status: 200, description: 'Always answered', example: whoIsThereExample },
    handle: async (asked) => asked.c.json(await whoIsThere(asked, asked.session)),
  },
  {
    access: 'anyone',
    tag,
    method: 'post',
    path: '/api/v1/session',
    summary: 'Sign in',
    body: {
      kind: 'json',
      schema: signInInput,
      example: { email: 'ada@example.com', password: 'four plain unrelated words' },
    },
    answer: { status: 200, description: 'Signed in; the cookie is set', example: whoIsThereExample },
    handle: async (asked) => {
      const { c, identity, settings } = asked
      const begun = await signIn(identity, await jsonBody(asked), deviceToken(c, settings))
      if (begun === null) {
        throw new HttpRefusal('signed-out', 'E-mail address and password do not belong together. Check both.')
      }
      await leaveEarlier(asked)
      return signedIn(asked, begun)
    },
  },
  {
    access: 'person',
    tag,
    method: 'delete',
    path: '/api/v1/session',
    summary: 'Sign out; the examples of a guest go with it',
    answer: { status: 204, description: 'Signed out' },
    handle: async (asked) => {
      await leaveEarlier(asked)
      dropSession(asked.c, asked.settings)
      return nothing(asked)
    },
  },
  {
    access: 'person',
    tag,
    method: 'put',
    path: '/api/v1/session/password',
    summary: 'Change the password; every other session of the person ends',
    body: {
      kind: 'json',
      schema: passwordChange,
      example: { current: 'four plain unrelated words', next: 'another few plain words' },
    },
    answer: { status: 204, description: 'Changed' },
    handle: async (asked) => {
      await choosePassword(asked.identity, asked.session, await jsonBody(asked))
      return nothing(asked)
    },
  },
  {
    access: 'person',
    tag,
    method: 'get',
    path: '/api/v1/sessions',
    summary: "One's own sessions, the newest first",
    answer: {
      status: 200,
      description: 'The sessions',
      example: { items: [{ id: '…', startedAt: '2027-01-15T09:00:00.000Z', agent: 'Firefox', isCurrent: true }] },
    },
    handle: async ({ c, identity, session }) => {
      const sessions = await listSessions(identity, session.person.id)
      return c.json({ items: sessions.map((one) => ({ ...one, isCurrent: one.id === session.id })) })
    },
  },
  {
    access: 'person',
    tag,
    method: 'delete',
    path: '/api/v1/sessions/{id}',
    summary: "End one of one's own sessions",
    answer: { status: 204, description: 'Ended' },
    handle: async (asked) => {
      const isEnded = await signOut(asked.identity, { id: part(asked, 'id'), personId: asked.session.person.id })
      if (!isEnded) throw new HttpRefusal('not-found', 'There is no such session.')
      return nothing(asked)
    },
  },
]

/** Ends the session the request came with, if any: a browser has one. */
async function leaveEarlier(asked: Asked): Promise<void> {
  const { identity, session } = asked
  if (session === null) return
  if (session.person.isGuest) await leaveAsGuest({ ...asked, session })
  else await signOut(identity, { id: session.id, personId: session.person.id })
}

/** Sets the cookies of a new session and says who is there now. */
export async function signedIn(asked: Asked, begun: SignedIn, status: 200 | 201 = 200): Promise<Response> {
  const { c, settings, identity } = asked
  keepSession(c, settings, begun)
  keepDevice(c, settings, begun.deviceToken)
  return c.json(await whoIsThere(asked, await findSession(identity, begun.token)), status)
}
