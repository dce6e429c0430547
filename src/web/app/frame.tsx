import { Link, Outlet, useParams } from '@tanstack/react-router'
import { Suspense, lazy, useEffect, useState } from 'react'
import { appText as text } from '../text/app.en.ts'
import { OrganizationMenu } from './organization-menu.tsx'
import { loopPages } from './pages.ts'

const CommandPalette = lazy(async () => ({ default: (await import('./command-palette.tsx')).CommandPalette }))

/** Masthead with the loop, and the page below it. */
export function Frame() {
  const { org } = useParams({ from: '/o/$org' })
  const [isSearching, setIsSearching] = useState(false)
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        setIsSearching((open) => !open)
      }
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
  return (
    <>
      <a className="skip" href="#content">
        {text.skip}
      </a>
      <header className="masthead">
        <div className="masthead-row">
          <Link to="/o/$org/today" params={{ org }} className="brand">
            {text.product}
          </Link>
          <nav className="loop" aria-label={text.navigation}>
            {loopPages.map(({ to, title }) => (
              <Link key={to} to={to} params={{ org }} activeProps={{ 'aria-current': 'page' }}>
                {title}
              </Link>
            ))}
          </nav>
          <div className="tools">
            <button
              type="button"
              className="button small"
              onClick={() => setIsSearching(true)}
              aria-keyshortcuts="Control+K Meta+K"
            >
              {text.find} <kbd className="wide-only">Ctrl K</kbd>
            </button>
            <OrganizationMenu org={org} />
          </div>
        </div>
      </header>
      <main className="frame" id="content" tabIndex={-1}>
        <Outlet />
      </main>
      {isSearching && (
        <Suspense>
          <CommandPalette onClose={() => setIsSearching(false)} />
        </Suspense>
      )}
    </>
  )
}
