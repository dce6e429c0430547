import { expect, test } from 'vitest'
import { openApi } from './open-api.ts'
import { pathParameters } from './route.ts'
import { routes } from './routes/routes.ts'

type Operation = {
  readonly operationId: string
  readonly summary: string
  readonly parameters: readonly { readonly name: string; readonly in: string }[]
  readonly requestBody?: { readonly content: Record<string, { readonly example?: unknown; readonly schema: object }> }
  readonly responses: Record<string, { readonly content?: Record<string, { readonly example?: unknown }> }>
}

const { paths, openapi } = openApi(routes) as { paths: Record<string, Record<string, Operation>>; openapi: string }
const operations = Object.values(paths).flatMap((path) => Object.values(path))

test('every route is described once, with a name of its own', () => {
  expect(openapi).toBe('3.1.0')
  expect(operations).toHaveLength(routes.length)
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(routes.length)
})

test('every part of an address is declared, and every JSON body and answer has an example', () => {
  for (const route of routes) {
    const described = paths[route.path]?.[route.method]
    if (described === undefined) throw new Error(`${route.path} is not described.`)
    const { parameters, requestBody, responses } = described
    const declared = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)
    expect(declared).toEqual(pathParameters(route.path))
    for (const [media, content] of Object.entries(requestBody?.content ?? {})) {
      if (media === 'application/json') expect([route.path, content.example]).not.toEqual([route.path, undefined])
    }
    const answer = responses[String(route.answer.status)]?.content
    if (route.answer.status !== 204)
      expect([route.path, Object.values(answer ?? {})[0]?.example]).not.toEqual([route.path, undefined])
  }
})

test('the examples of bodies fit their schemas', () => {
  for (const { body, path } of routes) {
    if (body?.kind !== 'json') continue
    expect([path, body.schema.safeParse(body.example).error?.issues]).toEqual([path, undefined])
  }
})

test('every change of something stored asks for the version seen or makes something new', () => {
  const changes = routes.filter(
    ({ method, path }) => method === 'patch' || (method === 'delete' && path.includes('{key}')),
  )
  expect(changes.filter(({ needsVersion }) => needsVersion !== true)).toEqual([])
})
