import { useEffect, useState } from 'react'
import type { AlignmentBand } from '../../domain/alignment/alignment-band.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { todayDate } from '../app/today-date.ts'

/** The band of the score, computed in a worker; null while it is being worked out. */
export function useBand(): AlignmentBand | null {
  const { business } = useLoaded()
  const [band, setBand] = useState<AlignmentBand | null>(null)
  useEffect(() => {
    setBand(null)
    const worker = new Worker(new URL('./alignment-band.worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', (event: MessageEvent<AlignmentBand>) => setBand(event.data))
    worker.postMessage({ business, today: todayDate() })
    return () => worker.terminate()
  }, [business])
  return band
}
