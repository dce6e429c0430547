import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWebIfOld } from '../../scripts/build-web.ts'

export type RunningProgram = {
  /** The address with the one-time token, as it was printed. */
  readonly setUpAddress: string
  readonly stop: () => Promise<void>
}

const startsWithinMs = 120_000

/** The whole program on a free port with an empty folder of its own, as `npm start` runs it. */
export async function startProgram(): Promise<RunningProgram> {
  await buildWebIfOld()
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-journey-'))
  const child = spawn(process.execPath, ['src/server.ts'], {
    env: { ...process.env, PORT: String(await freePort()), PLUMBLINE_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const setUpAddress = await printedAddress(child)
  return {
    setUpAddress,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const tooLate = setTimeout(() => {
      child.kill('SIGTERM')
      reject(new Error(`The program printed no address: ${said}`))
    }, startsWithinMs)
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const found = /http:\/\/\S+\?token=\S+/.exec(said)
      if (!found) return
      clearTimeout(tooLate)
      resolve(found[0])
    })
    child.once('exit', () => {
      clearTimeout(tooLate)
      reject(new Error(`The program ended: ${said}`))
    })
  })
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise<void>((resolve) => server.close(() => resolve()))
  if (address === null || typeof address === 'string') throw new Error('The system gave no free port.')
  return address.port
}
