import { useNavigate, useSearch } from '@tanstack/react-router'

/** Which noun of a page is opened, kept in the address so that it can be linked and gone back from. */
export function useOpenNoun(): {
  readonly open: string | undefined
  readonly setOpen: (key: string | undefined) => void
} {
  const { open } = useSearch({ strict: false })
  const navigate = useNavigate()
  return { open, setOpen: (key) => void navigate({ to: '.', search: { open: key }, resetScroll: false }) }
}

/** Stands in the address while something new is being entered; no key begins with a plus. */
export const newNoun = '+'
