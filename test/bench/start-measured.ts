import { spawn } from 'node:child_process'

export type MeasuredProgram = {
  readonly pid: number
  /** http://localhost:… without a path. */
  readonly address: string
  /** What the person opens first, as it was printed. */
  readonly setUpAddress: string
  readonly stop: () => Promise<void>
}

/** The program on a port the system picks, with this folder; ready as soon as it has printed its address. */
export async function startMeasured(folder: string): Promise<MeasuredProgram> {
  const child = spawn(process.execPath, ['src/server.ts'], {
    env: { ...process.env, PORT: '0', PLUMBLINE_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const setUpAddress = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const [, address] = /Plumbline is at (http:\S+)/.exec(said) ?? []
      if (address !== undefined) resolve(address)
    })
    void ended.then(() => reject(new Error(`The program ended: ${said}`)))
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { pid: child.pid ?? 0, address: new URL(setUpAddress).origin, setUpAddress, stop }
}
