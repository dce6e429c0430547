import { openApi } from '../open-api.ts'
import type { Route } from '../route.ts'

/** The description of these routes and of itself. */
export function descriptionRoute(described: readonly Route[]): Route {
  let description: Record<string, unknown> | null = null
  const route: Route = {
    access: 'anyone',
    tag: 'watching',
    method: 'get',
    path: '/api/v1/openapi.json',
    summary: 'This description',
    answer: { status: 200, description: 'OpenAPI 3.1', example: { openapi: '3.1.0' } },
    handle: async ({ c }) => {
      description ??= openApi([...described, route])
      return c.json(description)
    },
  }
  return route
}
