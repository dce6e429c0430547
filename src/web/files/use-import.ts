import { useRef, useState } from 'react'
import { wordsOf } from '../app/page-error.tsx'
import { useLoaded } from '../app/loaded-business.ts'
import { importFile } from './import-file.ts'
import type { ImportAnswer, ImportProgress } from './import-file.ts'

export type Importing = {
  readonly isRunning: boolean
  readonly fileName: string
  readonly progress: ImportProgress | null
  readonly answer: ImportAnswer | null
  readonly problem: string
  readonly start: (file: File) => Promise<void>
  readonly cancel: () => void
}

/** One file on its way in: how far it is, what became of it, and a way to stop it. */
export function useImport(onDone: (answer: ImportAnswer) => Promise<void> | void): Importing {
  const { org } = useLoaded()
  const control = useRef<AbortController | null>(null)
  const [isRunning, setIsRunning] = useState(false)
  const [fileName, setFileName] = useState('')
  const [progress, setProgress] = useState<ImportProgress | null>(null)
  const [answer, setAnswer] = useState<ImportAnswer | null>(null)
  const [problem, setProblem] = useState('')
  const start = async (file: File): Promise<void> => {
    control.current = new AbortController()
    setIsRunning(true)
    setFileName(file.name)
    setProgress(null)
    setAnswer(null)
    setProblem('')
    try {
      const done = await importFile(org, file, { onProgress: setProgress, signal: control.current.signal })
      setAnswer(done)
      await onDone(done)
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) setProblem(wordsOf(error))
    }
    setIsRunning(false)
  }
  return { isRunning, fileName, progress, answer, problem, start, cancel: () => control.current?.abort() }
}
