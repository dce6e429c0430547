import { open, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Refusal } from './refusal.ts'

/** Writes a file that is not there yet; with `overwrite`, replaces it in one step, so that a crash leaves the old or the new one. */
export async function writeNewFile(path: string, content: string | Uint8Array, overwrite: boolean): Promise<void> {
  try {
    if (overwrite) await replaceFile(path, content)
    else await writeFile(path, content, { flag: 'wx' })
  } catch (problem) {
    const code = problem instanceof Error && 'code' in problem ? problem.code : ''
    if (code === 'EEXIST')
      throw new Refusal('input', `${path} exists already. Choose another name, or add --force to overwrite it.`)
    if (code === 'ENOENT') throw new Refusal('input', `The folder ${dirname(path)} does not exist. Make it first.`)
    throw problem
  }
}

export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const draft = join(dirname(path), `.plumbline-draft-${process.pid}`)
  try {
    const handle = await open(draft, 'w')
    await handle.writeFile(content)
    await handle.sync()
    await handle.close()
    await rename(draft, path)
  } finally {
    await rm(draft, { force: true })
  }
}
