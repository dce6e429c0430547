import type { ReactNode } from 'react'

/** What belongs here, why it is worth it, and the ways to fill it. */
export function EmptyState({
  title,
  children,
  actions,
}: {
  readonly title: string
  readonly children: ReactNode
  readonly actions?: ReactNode
}) {
  return (
    <div className="card">
      <h2 className="card-title">{title}</h2>
      <p className="muted">{children}</p>
      {actions && <div className="row">{actions}</div>}
    </div>
  )
}
