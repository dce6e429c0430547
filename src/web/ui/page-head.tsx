import { useEffect } from 'react'
import type { ReactNode } from 'react'

/** What the page is about and the answer it gives, in words with the number in it. */
export function PageHead({
  title,
  answer,
  note,
}: {
  readonly title: string
  readonly answer?: ReactNode
  readonly note?: ReactNode
}) {
  useEffect(() => {
    document.title = `${title} · Plumbline`
  }, [title])
  return (
    <header className="page-head">
      <h1>{title}</h1>
      {answer && <div className="answer">{answer}</div>}
      {note && <p>{note}</p>}
    </header>
  )
}

/** A part of a page under its own heading. */
export function Band({
  title,
  aside,
  children,
  intro,
}: {
  readonly title: string
  readonly aside?: ReactNode
  readonly intro?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section className="band" aria-label={title}>
      <div className="band-head">
        <h2>{title}</h2>
        {aside && <div className="row no-print">{aside}</div>}
      </div>
      {intro && <p className="muted">{intro}</p>}
      {children}
    </section>
  )
}
