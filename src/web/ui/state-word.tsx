import type { ReactNode } from 'react'

const signs = { good: '✓', warn: '△', bad: '!', plain: '' } as const

/** A state as a word with a sign; the colour only repeats it. */
export function StateWord({ tone, children }: { readonly tone: keyof typeof signs; readonly children: ReactNode }) {
  return (
    <span className={`state ${tone}`}>
      {signs[tone] && <span aria-hidden="true">{signs[tone]}</span>}
      {children}
    </span>
  )
}
