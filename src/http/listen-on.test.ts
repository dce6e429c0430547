import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { listenOn } from './listen-on.ts'

test('a busy port is named with the next free one', async () => {
  const holder = createServer()
  await listenOn(holder, { port: 0, host: '127.0.0.1' })
  const { port } = holder.address() as AddressInfo
  const refusal = await listenOn(createServer(), { port, host: '127.0.0.1' }).then(
    () => '',
    (error: Error) => error.message,
  )
  expect(refusal).toMatch(new RegExp(`^Port ${port} is taken by another program. Port \\d+ is free: set PORT=\\d+\\.$`))
  const free = Number(/set PORT=(\d+)/.exec(refusal)?.[1])
  expect(free).toBeGreaterThan(port)
  const third = createServer()
  await listenOn(third, { port: free, host: '127.0.0.1' })
  third.close()
  holder.close()
})

test('an address the machine does not have is named', async () => {
  await expect(listenOn(createServer(), { port: 0, host: '203.0.113.1' })).rejects.toThrow(
    'This machine has no address 203.0.113.1.',
  )
})
