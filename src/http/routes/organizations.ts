import { z } from 'zod'
import { leaveDemo } from '../../actions/demo/leave-demo.ts'
import { openDemo } from '../../actions/demo/open-demo.ts'
import { createOrganization } from '../../actions/organizations/create-organization.ts'
import { listOrganizations } from '../../actions/organizations/list-organizations.ts'
import { parse } from '../../actions/parse.ts'
import { wireOrganization } from '../../contract/nouns.ts'
import { jsonBody } from '../ask-parts.ts'
import { nothing } from '../envelope.ts'
import { exampleNamed } from '../example-named.ts'
import { leaveAsGuest, refuseGuest } from '../guest.ts'
import type { Route } from '../route.ts'
import { dropSession } from '../session-cookie.ts'
import { organizationAnswer } from '../who-is-there.ts'

const tag = 'organizations'
const opening = z.strictObject({ example: z.string().max(64) })
const made = { organizationId: '01997f5e-7d3b-7c4e-9d0a-3f1f5a6b7c8d' }

export const organizationsRoutes: readonly Route[] = [
  {
    access: 'person',
    tag,
    method: 'get',
    path: '/api/v1/orgs',
    summary: 'The organizations you belong to, the oldest first',
    answer: {
      status: 200,
      description: 'The organizations',
      example: { items: [{ id: made.organizationId, name: 'Corner bakery', role: 'owner', isExample: false }] },
    },
    handle: async ({ c, context }) => c.json({ items: (await listOrganizations(context)).map(organizationAnswer) }),
  },
  {
    access: 'person',
    tag,
    method: 'post',
    path: '/api/v1/orgs',
    summary: 'Begin a new organization; you are its owner',
    body: { kind: 'json', schema: wireOrganization, example: { name: 'Corner bakery', currency: 'EUR' } },
    answer: { status: 201, description: 'It is there', example: made },
    handle: async (asked) => {
      refuseGuest(asked)
      return asked.c.json(await createOrganization(asked.context, await jsonBody(asked)), 201)
    },
  },
  {
    access: 'person',
    tag,
    method: 'post',
    path: '/api/v1/examples',
    summary: 'Open an example business, kept apart from real data',
    body: { kind: 'json', schema: opening, example: { example: 'bakery' } },
    answer: { status: 201, description: 'It is ready', example: made },
    cost: 20,
    handle: async (asked) => {
      const { example } = parse(opening, await jsonBody(asked))
      return asked.c.json(await openDemo(asked.context, await exampleNamed(asked.settings, example).load()), 201)
    },
  },
  {
    access: 'member',
    tag,
    method: 'delete',
    path: '/api/v1/orgs/{org}/example',
    summary: 'Leave an example and remove all of it; refused for any other organization',
    answer: { status: 204, description: 'It is gone; a guest is signed out' },
    handle: async (asked) => {
      await leaveDemo(asked.within)
      if (asked.session.person.isGuest) {
        await leaveAsGuest(asked)
        dropSession(asked.c, asked.settings)
      }
      return nothing(asked)
    },
  },
]
