import { Drawer } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { uiText as text } from '../text/ui.en.ts'

/** A panel at the side of the page; when it goes, the focus is where it was. */
export function SideSheet({
  title,
  size = 'lg',
  onClose,
  children,
}: {
  readonly title: string
  readonly size?: 'md' | 'lg'
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    },
    [before],
  )
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={size}
      title={title}
      closeButtonProps={{ 'aria-label': text.close }}
      returnFocus={false}
    >
      {children}
    </Drawer>
  )
}
