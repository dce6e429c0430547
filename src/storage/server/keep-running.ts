import type { ClientConfig } from 'pg'
import { holdServer } from './hold-server.ts'
import type { ServerHold } from './hold-server.ts'
import { serverPid, stopServer } from './server-process.ts'

export type KeptServer = {
  readonly folder: string
  readonly databaseFolder: string
  readonly connection: ClientConfig
  readonly hold: ServerHold
  readonly launch: () => Promise<void>
  readonly say: (message: string) => void
}

export type Keeper = { readonly stop: () => Promise<void> }

const lookEveryMilliseconds = 1_000

/** Starts the server again where it ended while the program runs (killed for want of memory, say), until it is stopped on purpose. */
export function keepRunning(server: KeptServer): Keeper {
  let hold = server.hold
  let starting: Promise<void> | null = null
  const startAgain = async () => {
    server.say('The database server ended unexpectedly and is started again.')
    try {
      await server.launch()
      await hold.release()
      hold = await holdServer(server.connection, server.folder)
    } catch (error) {
      server.say(error instanceof Error ? error.message : String(error))
    }
  }
  const timer = setInterval(() => {
    if (starting !== null || serverPid(server.databaseFolder) !== null) return
    starting = startAgain().finally(() => (starting = null))
  }, lookEveryMilliseconds)
  timer.unref()
  const stop = async () => {
    clearInterval(timer)
    await starting
    await hold.release()
    await stopServer(server.databaseFolder)
  }
  return { stop }
}
