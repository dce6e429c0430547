import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import { uiText as text } from '../text/ui.en.ts'
import { useReturnFocus } from './use-return-focus.ts'

/** A panel at the side of the page; when it goes, the focus is where it was. Of two, Escape closes the one with the focus. */
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
  useReturnFocus()
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={size}
      title={title}
      closeButtonProps={{ 'aria-label': text.close }}
      returnFocus={false}
      closeOnEscape={false}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      {children}
    </Drawer>
  )
}
