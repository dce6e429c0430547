import { z } from 'zod'
import { bodyLimits } from './request-body.ts'
import { pathParameters } from './route.ts'
import type { Route } from './route.ts'

/** The description of routes for programs: OpenAPI 3.1, whose schemas are the JSON Schemas that Zod itself writes. */
export function openApi(all: readonly Route[]): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of all) paths[route.path] = { ...paths[route.path], [route.method]: operation(route) }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Plumbline',
      version: '1',
      description: 'Which technology to keep, cut, buy and try next, in which quarter, for what return.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'plumbline-session' } },
      schemas: { Problem: problemSchema },
      responses: { Problem: problemResponse },
    },
  }
}

function operation(route: Route): Record<string, unknown> {
  return {
    operationId: operationId(route),
    summary: route.summary,
    tags: [route.tag],
    security: route.access === 'anyone' ? [] : [{ session: [] }],
    parameters: parameters(route),
    ...(route.body === undefined ? {} : { requestBody: requestBody(route) }),
    responses: { [String(route.answer.status)]: answer(route), default: { $ref: '#/components/responses/Problem' } },
  }
}

function operationId({ method, path }: Route): string {
  const words = path
    .replace('/api/v1/', '')
    .replace('orgs/{org}/', '')
    .split(/[^a-zA-Z]+/)
  return [method, ...words.filter((word) => word !== '')]
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')
}

function parameters({ path, query = {}, needsVersion, method, access }: Route): readonly unknown[] {
  const text = { type: 'string' }
  const inPath = pathParameters(path).map((name) => ({ name, in: 'path', required: true, schema: text }))
  const inQuery = Object.entries(query).map(([name, description]) => ({ name, in: 'query', description, schema: text }))
  const seen = { name: 'If-Match', in: 'header', required: true, schema: text, example: '"3"' }
  const once = { name: 'Idempotency-Key', in: 'header', required: false, schema: { ...text, maxLength: 255 } }
  return [
    ...inPath,
    ...inQuery,
    ...(needsVersion === true ? [{ ...seen, description: 'The version you saw.' }] : []),
    ...(access === 'member' && method !== 'get' ? [{ ...once, description: 'The same key happens once.' }] : []),
  ]
}

function requestBody({ body, method }: Route): unknown {
  if (body?.kind !== 'json') {
    const bytes = { type: 'string', format: 'binary' }
    const form = { type: 'object', required: ['file'], properties: { file: bytes, choices: { type: 'string' } } }
    const content = { 'multipart/form-data': { schema: form }, 'application/octet-stream': { schema: bytes } }
    return { required: true, description: `At most ${bodyLimits.import / 1024 / 1024} MB.`, content }
  }
  // A change sends some of the fields, so none is required.
  const { required, ...partial } = jsonSchema(body.schema)
  const schema = method === 'patch' ? partial : { ...partial, ...(required === undefined ? {} : { required }) }
  return { required: true, content: { 'application/json': { schema, example: body.example } } }
}

function answer({
  answer: { description, media = 'application/json', example, schema },
  needsVersion,
}: Route): unknown {
  const headers = needsVersion === true ? { headers: { ETag: { schema: { type: 'string' } } } } : {}
  const content = {
    [media]: {
      schema: schema === undefined ? {} : jsonSchema(schema),
      ...(example === undefined ? {} : { example }),
    },
  }
  return example === undefined && schema === undefined && media === 'application/json'
    ? { description, ...headers }
    : { description, ...headers, content }
}

function jsonSchema(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return rest
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What, which, and what to do.' },
    code: { type: 'string' },
    requestId: { type: 'string' },
    problems: { type: 'array', items: { type: 'object' } },
    versions: { type: 'object', properties: { expected: { type: 'integer' }, current: { type: 'integer' } } },
    current: {},
  },
}

const problemResponse = {
  description: 'A refusal, or a fault',
  content: {
    'application/problem+json': {
      schema: { $ref: '#/components/schemas/Problem' },
      example: {
        type: '/problems/not-found',
        title: 'There is no such thing',
        status: 404,
        detail: 'There is no goal with the key "sell-online".',
        code: 'not-found',
        requestId: '01997f5e-7d3b-7c4e-9d0a-3f1f5a6b7c8d',
      },
    },
  },
}
