import { Modal, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useContext, useMemo, useState } from 'react'
import { appText as text } from '../text/app.en.ts'
import { uiText } from '../text/ui.en.ts'
import { LoadedContext } from './loaded-business.ts'
import { loopPages, otherPages } from './pages.ts'
import { useParams } from '@tanstack/react-router'
import type { LoadedBusiness } from './loaded-business.ts'

type Place = {
  readonly to: (typeof loopPages)[number]['to'] | (typeof otherPages)[number]['to']
  readonly open: string | undefined
  readonly title: string
  readonly kind: string
}

const mostShown = 12

/** Every page and noun by name, from the keyboard. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const { org } = useParams({ from: '/o/$org' })
  const loaded = useContext(LoadedContext)
  const navigate = useNavigate()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(0)
  const places = useMemo(() => placesOf(loaded), [loaded])
  const words = query.trim().toLowerCase()
  const found = places.filter(({ title }) => title.toLowerCase().includes(words)).slice(0, mostShown)
  const go = (place: Place | undefined): void => {
    if (!place) return
    onClose()
    void navigate({ to: place.to, params: { org }, search: { open: place.open } })
  }
  const onKey = (key: string): boolean => {
    if (key === 'ArrowDown') setChosen((place) => Math.min(found.length - 1, place + 1))
    else if (key === 'ArrowUp') setChosen((place) => Math.max(0, place - 1))
    else if (key === 'Enter') go(found[chosen])
    else return false
    return true
  }
  return (
    <Modal opened onClose={onClose} withCloseButton={false} title={text.find} size="lg" yOffset={80}>
      <div className="stack">
        <TextInput
          data-autofocus
          label={text.findLabel}
          value={query}
          role="combobox"
          aria-expanded="true"
          aria-controls="found-places"
          aria-activedescendant={found[chosen] ? `place-${chosen}` : undefined}
          onChange={(event) => {
            setQuery(event.currentTarget.value)
            setChosen(0)
          }}
          onKeyDown={(event) => {
            if (onKey(event.key)) event.preventDefault()
          }}
        />
        <div id="found-places" role="listbox" aria-label={text.find}>
          {found.map((place, index) => (
            <div
              key={`${place.to}${place.open ?? ''}`}
              id={`place-${index}`}
              role="option"
              aria-selected={index === chosen}
              className={index === chosen ? 'place chosen' : 'place'}
              onClick={() => go(place)}
            >
              <span>{place.title}</span>
              <span className="small muted">{place.kind}</span>
            </div>
          ))}
        </div>
        {found.length === 0 && <p className="muted">{text.findNothing}</p>}
        <button type="button" className="button plain" onClick={onClose}>
          {uiText.close}
        </button>
      </div>
    </Modal>
  )
}

function placesOf(loaded: LoadedBusiness | null): Place[] {
  const pages = [...loopPages, ...otherPages].map(({ to, title }) => ({ to, title, open: undefined, kind: text.page }))
  if (!loaded) return pages
  const { goals, technologies, initiatives } = loaded.business
  return [
    ...pages,
    ...goals.map(({ key, title }) => ({ to: '/o/$org/goals' as const, open: key, title, kind: text.goal })),
    ...technologies.map(({ key, title }) => ({
      to: '/o/$org/technology' as const,
      open: key,
      title,
      kind: text.technologyOne,
    })),
    ...initiatives.map(({ key, title }) => ({ to: '/o/$org/projects' as const, open: key, title, kind: text.project })),
  ]
}
