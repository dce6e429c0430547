import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { root } from './root.ts'

export type Command = {
  readonly command: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Runs a command in the project's folder with its output streaming, and answers its exit code. */
export function runCommand({ command, args, env = {} }: Command): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...withOwnTools(), ...env } })
    child.on('error', (error) => {
      console.error(`Could not run ${command}: ${error.message}`)
      resolve(1)
    })
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

function withOwnTools(): NodeJS.ProcessEnv {
  const own = join(root, 'node_modules', '.bin')
  return { ...process.env, PATH: `${own}${delimiter}${process.env.PATH ?? ''}` }
}
