import { uiText as text } from '../text/ui.en.ts'
import { pageAsFile } from './page-as-file.ts'

/** Print the page, or save it as one file that opens anywhere and runs nothing. */
export function HandOver({ title }: { readonly title: string }) {
  const save = (): void => {
    const content = document.getElementById('content')
    if (!content) return
    const address = URL.createObjectURL(new Blob([pageAsFile(content, title)], { type: 'text/html' }))
    const link = document.createElement('a')
    link.href = address
    link.download = `${title.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)}.html`
    link.click()
    URL.revokeObjectURL(address)
  }
  return (
    <div className="row no-print hand-over">
      <button type="button" className="button small" onClick={() => print()}>
        {text.print}
      </button>
      <button type="button" className="button small" onClick={save}>
        {text.saveHtml}
      </button>
    </div>
  )
}
