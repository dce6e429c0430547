import type { RequestContext } from '../actions/context.ts'

/** An example business, with the facts beside it, as `openDemo` takes it. */
export type Example = {
  readonly key: string
  readonly title: string
  readonly sentence: string
  /** Read when somebody opens it. */
  readonly load: () => Promise<unknown>
}

/** What the app is told from outside: everything else it learns from the request. */
export type HttpSettings = {
  readonly database: RequestContext['database']
  /** The address people use, where it is not the one the program listens on; https switches secure cookies on. */
  readonly publicUrl: URL | null
  /** True where `X-Forwarded-For` comes from a proxy of one's own. */
  readonly trustsProxy: boolean
  /** Folder of the built pages; null serves the API alone. */
  readonly webFolder: string | null
  readonly examples: readonly Example[]
  readonly now: () => Date
  /** False while starting and stopping. */
  readonly isReady: () => boolean
  /** One line for whoever runs the program. */
  readonly log: (line: string) => void
}
