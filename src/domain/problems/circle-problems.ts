import type { Business } from '../business.ts'
import type { Problem } from '../problem.ts'
import type { Key } from '../values/key.ts'
import { error, warning } from './check.ts'

/** Nothing can wait for itself. Technologies may depend on each other, but it is worth knowing. */
export function circleProblems({ initiatives, technologies, capabilities }: Business): readonly Problem[] {
  return [
    ...circles(initiatives.map(({ key, prerequisites }) => [key, prerequisites])).map((circle) =>
      error({
        code: 'circular-prerequisites',
        at: ['initiatives', circle[0] ?? '', 'prerequisites'],
        message: `These initiatives wait for each other: ${inWords(circle)}. Remove one of these prerequisites.`,
      }),
    ),
    ...circles(capabilities.map(({ key, parent }) => [key, parent === null ? [] : [parent]])).map((circle) =>
      error({
        code: 'circular-parents',
        at: ['capabilities', circle[0] ?? '', 'parent'],
        message: `These capabilities are parts of each other: ${inWords(circle)}. Remove one of these parents.`,
      }),
    ),
    ...circles(technologies.map(({ key, dependsOn }) => [key, dependsOn])).map((circle) =>
      warning({
        code: 'circular-dependencies',
        at: ['technologies', circle[0] ?? '', 'dependsOn'],
        message: `These technologies depend on each other: ${inWords(circle)}. If one fails, all fail. Check that this is so.`,
      }),
    ),
  ]
}

/** Each circle found by walking on from every node, once, from its first key on. No recursion: a chain may be ten thousand long. */
function circles(edges: readonly (readonly [Key, readonly Key[]])[]): Key[][] {
  const next = new Map(edges)
  const done = new Set<Key>()
  const found: Key[][] = []
  for (const [start] of edges) {
    if (done.has(start)) continue
    const path: Key[] = [start]
    const placeOf = new Map([[start, 0]])
    const waiting = [[...(next.get(start) ?? [])]]
    while (waiting.length > 0) {
      const key = waiting.at(-1)?.pop()
      if (key === undefined) {
        waiting.pop()
        const left = path.pop()
        if (left !== undefined) {
          placeOf.delete(left)
          done.add(left)
        }
        continue
      }
      const place = placeOf.get(key)
      if (place !== undefined) found.push(fromSmallest(path.slice(place)))
      if (place !== undefined || done.has(key)) continue
      placeOf.set(key, path.length)
      path.push(key)
      waiting.push([...(next.get(key) ?? [])])
    }
  }
  return found
}

function fromSmallest(circle: readonly Key[]): Key[] {
  const smallest = circle.reduce((a, b) => (b < a ? b : a))
  const place = circle.indexOf(smallest)
  return [...circle.slice(place), ...circle.slice(0, place)]
}

function inWords(circle: readonly Key[]): string {
  const shown = circle.length > 12 ? [...circle.slice(0, 11), `… ${circle.length - 11} more`] : circle
  return [...shown, circle[0] ?? ''].map((key) => key.slice(0, 80)).join(' → ')
}
