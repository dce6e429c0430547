import { Link } from '@tanstack/react-router'
import { appText as text } from '../text/app.en.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'

/** An address of a business that is not there, or is somebody else's: both are told in the same words. */
export function NoSuchBusiness() {
  return (
    <main className="frame">
      <PageHead title={text.noSuchBusiness} />
      <EmptyState
        title={text.noSuchBusinessTitle}
        actions={
          <Link to="/" className="button primary">
            {text.toOwnBusiness}
          </Link>
        }
      >
        {text.noSuchBusinessHelp}
      </EmptyState>
    </main>
  )
}
