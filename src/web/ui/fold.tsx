import { memo, useState } from 'react'
import type { ReactNode } from 'react'

type Props = {
  readonly title: string
  /** What is inside, for whoever decides whether to open it. */
  readonly inside: string
  readonly isOpenAtFirst?: boolean
  readonly children: ReactNode
}

/** A secondary part of a page. What takes work to show is not worked out before it is opened, and stands still while it is closed. */
export function Fold({ title, inside, isOpenAtFirst = false, children }: Props) {
  const [isOpen, setIsOpen] = useState(isOpenAtFirst)
  const [wasOpened, setWasOpened] = useState(isOpenAtFirst)
  return (
    <section className="fold" aria-label={title}>
      <details
        open={isOpen}
        onToggle={(event) => {
          const { open } = event.currentTarget
          setIsOpen(open)
          if (open) setWasOpened(true)
        }}
      >
        <summary>
          <h3>{title}</h3>
          <span className="small muted">{inside}</span>
        </summary>
        {wasOpened && <Content isOpen={isOpen}>{children}</Content>}
      </details>
    </section>
  )
}

/** Drawn anew only while it can be seen. */
const Content = memo(
  ({ children }: { readonly isOpen: boolean; readonly children: ReactNode }) => (
    <div className="fold-content">{children}</div>
  ),
  (_, { isOpen }) => !isOpen,
)
Content.displayName = 'FoldContent'

/** What stands first in a fold: what it shows, and what can be chosen. */
export function FoldIntro({ children, aside }: { readonly children?: ReactNode; readonly aside?: ReactNode }) {
  return (
    <div className="band-head">
      <p className="muted">{children}</p>
      {aside && <div className="row no-print">{aside}</div>}
    </div>
  )
}
