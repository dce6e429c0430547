import { expect, test } from 'vitest'
import { hashPassword, isOutdatedHash, isPassword } from './password-hash.ts'
import { chosenPassword } from './password-rules.ts'

const accepted = [
  'four plain unrelated words',
  'Zmrzlina7!kočka',
  '🥐🥖🍞🧁🍰🎂🥧🍪🍩🍫',
  ' spaces at both ends ',
  'correct'.padEnd(128, ' horse battery'),
]
const refused = [
  'short',
  '123456789',
  '🥐🥖🍞🧁🍰🎂🥧🍪🍩',
  'password12345',
  'PASSWORD!!!!',
  'Plumbline2027!',
  'welcome123',
  'iloveyou2026',
  'qwertyuiop',
  'zxcvbnm123',
  '0987654321',
  'abcdefghij',
  'aaaaaaaaaaaaaa',
  'abababababab',
  'x'.repeat(129),
]

test.each(accepted)('%s may be chosen', (text) => {
  expect(chosenPassword.safeParse(text).success).toBe(true)
})

test.each(refused)('%s may not be chosen', (text) => {
  expect(chosenPassword.safeParse(text).success).toBe(false)
})

test('nothing of a password is cut off or trimmed', async () => {
  const long = 'x y'.repeat(30)
  const hash = await hashPassword(`${long}a`)
  expect(await isPassword(`${long}a`, hash)).toBe(true)
  for (const wrong of [`${long}b`, long, `${long}a `, ` ${long}a`, ''])
    expect(await isPassword(wrong, hash)).toBe(false)
})

test('composed and decomposed letters are one password, as keyboards differ', async () => {
  expect(await isPassword('cafe\u0301 au lait', await hashPassword('caf\u00e9 au lait'))).toBe(true)
})

test('the hash names its costs and its own salt; nobody and a broken hash are never right', async () => {
  const [one, two] = [await hashPassword('the same words'), await hashPassword('the same words')]
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
  expect(one).not.toBe(two)
  expect(isOutdatedHash(one)).toBe(false)
  expect(isOutdatedHash(one.replace('t=2', 't=1'))).toBe(true)
  expect(await isPassword('', null)).toBe(false)
  expect(await isPassword('the same words', 'not a hash')).toBe(false)
})

test('fifty hashings at once leave the event loop free', async () => {
  let longest = 0
  let last = performance.now()
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 5)
  const before = process.memoryUsage().rss
  await Promise.all(Array.from({ length: 50 }, (_, index) => hashPassword(`some words ${index}`)))
  clearInterval(beat)
  // Two at a time hold two times 19 MiB; fifty would hold a gigabyte.
  expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024)
  expect(longest).toBeLessThan(2_000)
})
