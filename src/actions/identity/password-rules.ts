import { z } from 'zod'
import { commonPasswords } from './common-passwords.ts'

export const passwordLengths = { least: 10, most: 128 } as const

/** A password as it is chosen: long enough, and none that is tried first. Any character is allowed; nothing is trimmed. */
export const chosenPassword = z
  .string()
  .refine((text) => [...text].length >= passwordLengths.least, {
    error: `Choose at least ${passwordLengths.least} characters. A few words in a row are easy to remember and hard to guess.`,
  })
  .refine((text) => [...text].length <= passwordLengths.most, {
    error: `Choose at most ${passwordLengths.most} characters.`,
  })
  .refine((text) => !isCommon(text), {
    error: 'This password is one of those that are tried first. Choose another, such as a few unrelated words.',
  })

/** A password as it is given to sign in: only so long that hashing it is cheap. */
export const givenPassword = z.string().max(1_000)

/** Common with or without its case, its trailing digits and signs, or as one pattern repeated. */
function isCommon(password: string): boolean {
  const plain = password.toLowerCase()
  const stem = plain.replace(/[\d\W_]{1,128}$/u, '')
  if (commonPasswords.has(plain) || (stem.length > 2 && commonPasswords.has(stem))) return true
  return isRepeated(plain) || isRun(plain)
}

function isRepeated(text: string): boolean {
  for (let length = 1; length <= 4; length += 1) {
    if (text.startsWith(text.slice(0, length).repeat(Math.floor(text.length / length)))) return true
  }
  return false
}

/** Neighbours in the alphabet, among the digits or on the keyboard. */
function isRun(text: string): boolean {
  return runs.some((run) => run.includes(text) || [...run].reverse().join('').includes(text))
}

const runs = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik',
]
