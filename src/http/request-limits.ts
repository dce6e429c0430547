import { HttpRefusal } from './http-refusal.ts'

export type RequestLimits = {
  /** Takes `cost` from what the caller may still ask; refuses when nothing is left. */
  readonly take: (caller: string, cost: number) => void
}

type Bucket = { left: number; at: number }

/**
 * Each caller has `most` requests at once and gets `perSecond` back: generous, so that only floods and loops meet it.
 * Kept in the process: what must hold over several processes (sign-in) counts in the database.
 */
export function requestLimits(
  { most, perSecond }: { readonly most: number; readonly perSecond: number },
  now: () => Date,
): RequestLimits {
  const buckets = new Map<string, Bucket>()
  return {
    take(caller, cost) {
      const at = now().getTime()
      const bucket = buckets.get(caller) ?? { left: most, at }
      const left = Math.min(most, bucket.left + (Math.max(0, at - bucket.at) / 1_000) * perSecond)
      const isEnough = left >= cost
      buckets.delete(caller)
      buckets.set(caller, { left: isEnough ? left - cost : left, at })
      forgetOldest(buckets)
      if (!isEnough) throw tooMany(Math.ceil((cost - left) / perSecond))
    },
  }
}

const mostCallers = 10_000

/** A map keeps its order of insertion, and every use inserts anew. */
function forgetOldest(buckets: Map<string, Bucket>): void {
  if (buckets.size <= mostCallers) return
  for (const oldest of buckets.keys()) {
    buckets.delete(oldest)
    return
  }
}

function tooMany(retryAfterSeconds: number): HttpRefusal {
  return new HttpRefusal('limit-reached', `Too many requests. Wait ${retryAfterSeconds} seconds, then go on.`, {
    retryAfterSeconds,
  })
}
