import { HttpRefusal } from './http-refusal.ts'
import { refuseOddShape } from './refuse-odd-shape.ts'

export const bodyLimits = { json: 2 * 1024 * 1024, businessFile: 32 * 1024 * 1024, import: 128 * 1024 * 1024 } as const

/** The body as JSON; refuses another kind, too much, too deep, or what would reach into the prototype of objects. */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  mustBe(request, ['application/json'])
  const text = textOf(await readBytes(request, limit))
  refuseOddShape(text)
  const value = parsed(text)
  refusePrototype(value)
  return value
}

/** A body that is a file: the part `file` of a form, or the bytes themselves. */
export type SentFile = {
  readonly name: string
  readonly bytes: Uint8Array
  /** The part `choices` of a form, as JSON. */
  readonly choices: unknown
}

export async function readFile(request: Request, limit: number): Promise<SentFile> {
  const plain = ['application/octet-stream', 'application/yaml']
  mustBe(request, ['multipart/form-data', ...plain])
  const bytes = await readBytes(request, limit)
  if (plain.includes(mediaOf(request))) return { name: nameInQuery(request), bytes, choices: null }
  return fileOfForm(await formOf(request, bytes))
}

/** Reads to the end or to the limit, whatever the header says; nothing beyond the limit is kept. */
async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit)
  if (request.body === null) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body) {
    length += chunk.byteLength
    if (length > limit) throw tooLarge(limit)
    chunks.push(chunk)
  }
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)
}

function mediaOf(request: Request): string {
  return (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}

function mustBe(request: Request, kinds: readonly string[]): void {
  const media = mediaOf(request)
  if (kinds.includes(media)) return
  const given = media === '' ? 'none is given' : `this is ${media.slice(0, 100)}`
  throw new HttpRefusal('wrong-media', `Send it as ${kinds.join(' or ')} (Content-Type); ${given}.`)
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new HttpRefusal('unreadable', 'The text is not UTF-8. Save or send it as UTF-8.')
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new HttpRefusal('unreadable', `This is not JSON: ${(error as Error).message.slice(0, 200)}.`)
  }
}

function refusePrototype(value: unknown): void {
  if (value === null || typeof value !== 'object') return
  for (const [name, member] of Object.entries(value)) {
    if (name === '__proto__') throw new HttpRefusal('unreadable', 'A field may not be called "__proto__".')
    refusePrototype(member)
  }
}

async function formOf(request: Request, bytes: Uint8Array): Promise<FormData> {
  try {
    const type = request.headers.get('content-type') ?? ''
    return await new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } }).formData()
  } catch {
    throw new HttpRefusal('unreadable', 'The form cannot be read. Send the file as the part "file".')
  }
}

async function fileOfForm(form: FormData): Promise<SentFile> {
  const file = form.get('file')
  if (!(file instanceof File)) throw new HttpRefusal('unreadable', 'The form has no part "file".')
  const choices = form.get('choices')
  const bytes = new Uint8Array(await file.arrayBuffer())
  return { name: plainName(file.name), bytes, choices: choices === null ? null : await choicesOf(choices) }
}

async function choicesOf(part: string | File): Promise<unknown> {
  const text = typeof part === 'string' ? part : await part.text()
  refuseOddShape(text)
  const value = parsed(text)
  refusePrototype(value)
  return value
}

function nameInQuery(request: Request): string {
  return plainName(new URL(request.url).searchParams.get('fileName') ?? 'file')
}

/** Only the last part of a path, without control characters. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, 200)
  return plain === '' ? 'file' : plain
}

function tooLarge(limit: number): HttpRefusal {
  const size = limit >= 1024 * 1024 ? `${Math.round(limit / 1024 / 1024)} MB` : `${Math.round(limit / 1024)} kB`
  return new HttpRefusal('too-large', `At most ${size} are taken here. Send less, or split the file.`)
}
