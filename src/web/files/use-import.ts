import { useRef, useState } from 'react'
import { useLoaded } from '../app/loaded-business.ts'
import { wordsOf } from '../app/page-error.tsx'
import { importFile, previewFile } from './import-file.ts'
import type { Choices, FileQuestion, Imported, ImportPreview, ImportProgress, RowProblem } from './import-file.ts'

type Comparison = Extract<ImportPreview, { kind: 'business-file' }>

export type ImportState = {
  readonly isRunning: boolean
  readonly fileName: string
  readonly progress: ImportProgress | null
  readonly question: FileQuestion | null
  /** A business file waits for a yes: it may change and remove. */
  readonly comparison: Comparison | null
  readonly imported: Imported | null
  readonly rejected: readonly RowProblem[]
  readonly problem: string
}

export type Importing = ImportState & {
  readonly start: (file: File) => Promise<void>
  readonly answer: (value: string) => Promise<void>
  readonly confirm: () => Promise<void>
  readonly cancel: () => void
}

const idle: ImportState = {
  isRunning: false,
  fileName: '',
  progress: null,
  question: null,
  comparison: null,
  imported: null,
  rejected: [],
  problem: '',
}

/** One file on its way in: looked at first, asked about where it leaves something open, then stored. */
export function useImport(onDone: (imported: Imported) => Promise<void> | void): Importing {
  const { org } = useLoaded()
  const control = useRef<AbortController | null>(null)
  const held = useRef<{ readonly file: File; readonly choices: Choices } | null>(null)
  const [state, setState] = useState<ImportState>(idle)
  const set = (fields: Partial<ImportState>): void => setState((before) => ({ ...before, ...fields }))

  const run = async (file: File, choices: Choices, isConfirmed = false): Promise<void> => {
    control.current = new AbortController()
    held.current = { file, choices }
    setState({ ...idle, isRunning: true, fileName: file.name })
    const sending = {
      org,
      file,
      choices,
      signal: control.current.signal,
      onProgress: (progress: ImportProgress) => set({ progress }),
    }
    try {
      const preview = isConfirmed ? null : await previewFile(sending)
      if (preview?.kind === 'question') set({ question: preview.question })
      else if (preview?.kind === 'business-file') set({ comparison: preview })
      else {
        const imported = await importFile(sending)
        set({ imported, rejected: preview?.rejected ?? [] })
        await onDone(imported)
      }
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) set({ problem: wordsOf(error) })
    }
    set({ isRunning: false, progress: null })
  }

  return {
    ...state,
    start: (file) => run(file, {}),
    answer: async (value) => {
      if (!held.current || !state.question) return
      await run(held.current.file, { ...held.current.choices, [state.question.about]: value })
    },
    confirm: async () => {
      if (!held.current || !state.comparison) return
      const { comparedWith } = state.comparison
      await run(held.current.file, { ...held.current.choices, kind: 'business-file', comparedWith }, true)
    },
    cancel: () => {
      control.current?.abort()
      setState(idle)
    },
  }
}
