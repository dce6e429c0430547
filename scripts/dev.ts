import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './root.ts'
import './stop-with-npm.js'

// The server restarts when its sources change; Vite serves the pages with reload and passes /api on to the server.
const apiPort = process.env.PORT ?? '4400'
const vite = join(root, 'node_modules/vite/bin/vite.js')
const children = [
  run(['--watch-path=src', '--watch-preserve-output', 'src/server.ts']),
  run([vite, '--clearScreen', 'false']),
]
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop(signal))

function run(args: readonly string[]): ReturnType<typeof spawn> {
  const env = { ...process.env, PORT: apiPort, PLUMBLINE_API_PORT: apiPort }
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env })
  child.on('exit', () => stop('SIGTERM'))
  return child
}

function stop(signal: NodeJS.Signals): void {
  for (const child of children) if (child.exitCode === null) child.kill(signal)
}
