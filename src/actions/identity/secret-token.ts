import { createHash, randomBytes } from 'node:crypto'

/** A secret of 256 random bits, and its hash, which is all that is stored. */
export function newToken(): { readonly token: string; readonly tokenSha256: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, tokenSha256: sha256(token) }
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
