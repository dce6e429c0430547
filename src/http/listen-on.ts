import { createServer } from 'node:net'
import type { Server } from 'node:http'

export type Listening = { readonly port: number; readonly host: string }

/** Listens, or says in words why not: a busy port comes with the next free one. */
export async function listenOn(server: Server, { port, host }: Listening): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, host, () => {
        server.off('error', reject)
        resolve()
      })
    })
  } catch (error) {
    throw await inWords(error as NodeJS.ErrnoException, { port, host })
  }
}

async function inWords(error: NodeJS.ErrnoException, { port, host }: Listening): Promise<Error> {
  if (error.code === 'EADDRINUSE') {
    const free = await nextFree({ port: port + 1, host })
    const way = free === null ? 'Set PORT to a free one.' : `Port ${free} is free: set PORT=${free}.`
    return new Error(`Port ${port} is taken by another program. ${way}`, { cause: error })
  }
  if (error.code === 'EACCES')
    return new Error(`This user may not listen on port ${port}. Choose one above 1023 with PORT.`, { cause: error })
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new Error(`This machine has no address ${host}. Set HOST to one it has, or leave it out.`, { cause: error })
  return error
}

async function nextFree({ port, host }: Listening): Promise<number | null> {
  for (let candidate = port; candidate < Math.min(port + 50, 65_536); candidate += 1) {
    if (await isFree({ port: candidate, host })) return candidate
  }
  return null
}

function isFree({ port, host }: Listening): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })
}
