import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

type Costs = { readonly memory: number; readonly passes: number; readonly parallelism: number }

/** 19 MiB, two passes, one lane: the least that OWASP names for argon2id, about 30 ms here. */
const costs: Costs = { memory: 19_456, passes: 2, parallelism: 1 }

const derive = promisify(argon2)

/** The hash in the usual text form, with its parameters: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derived(password, salt, costs)
  const { memory, passes, parallelism } = costs
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(hash)}`
}

/** Whether the password is the one of the hash. A hash of null costs the same time and is never right. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const known = stored === null ? null : read(stored)
  const { salt, hash, costs: its } = known ?? nobody
  const given = await derived(password, salt, its)
  return known !== null && given.length === hash.length && timingSafeEqual(given, hash)
}

/** True where the hash was made with other parameters than today's. */
export function isOutdatedHash(stored: string): boolean {
  const known = read(stored)
  return known === null || JSON.stringify(known.costs) !== JSON.stringify(costs)
}

type Stored = { readonly salt: Buffer; readonly hash: Buffer; readonly costs: Costs }

const nobody: Stored = { salt: Buffer.alloc(16), hash: Buffer.alloc(32), costs }

function read(stored: string): Stored | null {
  const parts = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([\w+/]+)\$([\w+/]+)$/.exec(stored)
  if (parts === null) return null
  const [, memory, passes, parallelism, salt = '', hash = ''] = parts
  return {
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
    costs: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
  }
}

/** Two at a time: each takes 19 MiB and a whole core, and the rest of the program goes on. */
const most = 2
let running = 0
const waiting: (() => void)[] = []

async function derived(password: string, salt: Buffer, { memory, passes, parallelism }: Costs): Promise<Buffer> {
  if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
  try {
    const message = password.normalize('NFC')
    return await derive('argon2id', { message, nonce: salt, memory, passes, parallelism, tagLength: 32 })
  } finally {
    const next = waiting.shift()
    if (next === undefined) running -= 1
    else next()
  }
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '')
}
