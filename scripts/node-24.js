// Plain JavaScript on purpose: this is the part that must still run on the Node the machine came with.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const oldestThatWorks = 24

/**
 * Runs a source file with Node 24 or newer, in place of this process where the platform can, and ends with its exit code.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {readonly string[]} [nodeOptions]
 */
export function runWithNode24(file, args, nodeOptions = []) {
  const node = findNode24()
  if (node === null) {
    console.error(
      `Plumbline needs Node ${oldestThatWorks} or newer and this is ${process.version}. ` +
        'Run `npm ci` in this folder (it brings Node 24 along; `npm rebuild node` if scripts were switched off), or install Node 24.',
    )
    process.exit(1)
  }
  const command = [...process.execArgv, ...nodeOptions, file, ...args]
  if (process.platform !== 'win32' && typeof process.execve === 'function') {
    process.execve(node, [node, ...command], process.env)
  }
  runAsChild(node, command)
}

function findNode24() {
  if (Number(process.versions.node.split('.')[0]) >= oldestThatWorks) return process.execPath
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('node/package.json'))
    const node = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
    return existsSync(node) ? node : null
  } catch {
    return null
  }
}

/**
 * @param {string} node
 * @param {readonly string[]} command
 */
function runAsChild(node, command) {
  const child = spawn(node, command, { stdio: 'inherit' })
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  process.on('SIGHUP', () => child.kill('SIGHUP'))
  // A terminal sends Ctrl-C to both processes; passing it on as well would count as a second one.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  child.on('error', (error) => {
    console.error(`Could not start ${node}: ${error.message}`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}
