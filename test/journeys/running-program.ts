import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type RunningProgram = {
  /** http://localhost:… without a path. */
  readonly address: string
  /** The address with the one-time token, as it was printed. */
  readonly setUpAddress: string
  readonly stop: () => Promise<void>
}

const startsWithinMs = 60_000

/** The whole program on a free port with an empty folder of its own, as `npm start` runs it. */
export async function startProgram(): Promise<RunningProgram> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-journey-'))
  const port = await freePort()
  const child = spawn(process.execPath, ['src/server.ts'], {
    env: { ...process.env, PORT: String(port), PLUMBLINE_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const setUpAddress = await new Promise<string>((resolve, reject) => {
    let said = ''
    const tooLate = setTimeout(() => reject(new Error(`The program printed no address: ${said}`)), startsWithinMs)
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const found = /http:\/\/\S+\?token=\S+/.exec(said)
      if (!found) return
      clearTimeout(tooLate)
      resolve(found[0])
    })
    void ended.then(() => reject(new Error(`The program ended: ${said}`)))
  })
  return {
    address: new URL(setUpAddress).origin,
    setUpAddress,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise<void>((resolve) => server.close(() => resolve()))
  if (address === null || typeof address === 'string') throw new Error('The system gave no free port.')
  return address.port
}
