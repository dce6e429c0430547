import type { Business } from '../../domain/business.ts'
import { draft, endingOption } from '../../domain/drafting/draft.ts'
import type { Initiative } from '../../domain/initiative.ts'
import type { Technology } from '../../domain/technology.ts'
import { keyFromTitle } from '../../domain/values/key.ts'
import { technologyText as text } from '../text/technology.en.ts'

/** A project that ends one technology: it costs nothing and stops its bill. */
export function cancelProject({ key, title }: Technology, business: Business): Initiative {
  const name = text.cancelTitle(title)
  return draft({
    key: keyFromTitle(name, new Set(business.initiatives.map((initiative) => initiative.key))),
    title: name,
    reason: text.cancelReason,
    options: [endingOption(business, { key: 'cancel', title: name, retires: [key] })],
    draftedFrom: 'waste',
  })
}
