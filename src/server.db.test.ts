import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { optionsFromEnvironment, startServer } from './server.ts'

test('first start, an owner, a stop that lets a running request end, and a second start without a token', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-server-'))
  const said: string[] = []
  const options = optionsFromEnvironment({ PORT: '0', PLUMBLINE_DATA: folder }, (line) => said.push(line))
  const first = await startServer(options)
  const token = new URL(first.firstAddress).searchParams.get('token')
  expect(first.firstAddress).toMatch(/^http:\/\/localhost:\d+\/start\?token=[\w-]{43}$/)
  expect((await fetch(`${first.address}/readyz`)).status).toBe(200)

  const body = JSON.stringify({ token, name: 'Ada', email: 'ada@example.com', password: 'four plain unrelated words' })
  const sending = await halfSent(`${first.address}/api/v1/setup/owner`, body)
  const stopped = first.stop()
  expect(await sending.finish()).toBe(201)
  await stopped
  await expect(fetch(`${first.address}/healthz`)).rejects.toThrow('fetch failed')

  const second = await startServer(options)
  expect(second.firstAddress).toBe(second.address)
  const headers = { 'Content-Type': 'application/json' }
  const late = await fetch(`${second.address}/api/v1/setup/owner`, { method: 'POST', headers, body })
  expect(late.status).toBe(409)
  await second.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('a port that is no port is named', () => {
  expect(() => optionsFromEnvironment({ PORT: 'http' }, () => undefined)).toThrow('PORT must be a number')
})

/** A request that the server has begun to read; `finish` sends the rest and answers the status. */
async function halfSent(address: string, body: string): Promise<{ readonly finish: () => Promise<number> }> {
  const headers = { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)) }
  const sending = request(address, { method: 'POST', headers, agent: false })
  const answered = new Promise<number>((resolve, reject) => {
    sending.on('response', ({ statusCode }) => resolve(statusCode ?? 0))
    sending.on('error', reject)
  })
  await new Promise((resolve) => sending.write(body.slice(0, 10), resolve))
  await new Promise((resolve) => setTimeout(resolve, 100))
  const finish = () => {
    sending.end(body.slice(10))
    return answered
  }
  return { finish }
}
