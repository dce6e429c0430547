import type { ReactNode } from 'react'
import { uncertaintyText as text } from '../../text/uncertainty.en.ts'
import type { useCarefulPlan } from './use-careful-plan.ts'

type Props = {
  readonly title: string
  readonly intro: string
  readonly search: Pick<ReturnType<typeof useCarefulPlan>, 'isWorking' | 'problem' | 'start' | 'cancel'>
  /** More ways to ask beside the plain one. */
  readonly more?: ReactNode
  readonly children: ReactNode
}

/** One careful plan: what it is, the button that works it out, and its answer. */
export function CarefulSearch({ title, intro, search, more, children }: Props) {
  const { isWorking, problem, start, cancel } = search
  return (
    <section className="stack tight" aria-label={title}>
      <strong>{title}</strong>
      <p className="muted small">{intro}</p>
      <div className="row">
        {isWorking ? (
          <>
            <span role="status">{text.searching}</span>
            <button type="button" className="button small" onClick={cancel}>
              {text.stop}
            </button>
          </>
        ) : (
          <button type="button" className="button small" onClick={start} aria-label={`${text.workOut}: ${title}`}>
            {text.workOut}
          </button>
        )}
        {more}
      </div>
      {problem !== '' && <p className="notice warn">{text.failed(problem)}</p>}
      {!isWorking && children}
    </section>
  )
}
