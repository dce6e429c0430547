/** A part of the page as one HTML file: its own styles, no scripts, no buttons, nothing loaded from elsewhere. */
export function pageAsFile(content: Element, title: string): string {
  const copy = content.cloneNode(true)
  if (!(copy instanceof Element)) return ''
  for (const element of copy.querySelectorAll('.no-print, script, input, select, textarea')) element.remove()
  for (const element of copy.querySelectorAll('button, a')) replaceByText(element)
  for (const element of copy.querySelectorAll('details')) element.setAttribute('open', '')
  const heading = document.createElement('p')
  heading.className = 'muted'
  heading.textContent = `${title}, ${new Date().toLocaleDateString(undefined, { dateStyle: 'long' })}`
  copy.prepend(heading)
  const sheet = document.createElement('style')
  sheet.textContent = stylesOf(document)
  const titleElement = document.createElement('title')
  titleElement.textContent = title
  return [
    '<!doctype html><html lang="en" data-mantine-color-scheme="light"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    titleElement.outerHTML,
    sheet.outerHTML,
    `</head><body>${copy.outerHTML}</body></html>`,
  ].join('')
}

/** Buttons and links do nothing in a file; their words stay. */
function replaceByText(element: Element): void {
  const words = document.createElement('span')
  const shown = element.getAttribute('title')
  if (shown) words.title = shown
  words.append(...element.childNodes)
  element.replaceWith(words)
}

/** Our own rules without the typeface files, which a single file cannot carry along. */
function stylesOf(page: Document): string {
  return [...page.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => !(rule instanceof CSSFontFaceRule))
    .map(({ cssText }) => cssText)
    .filter((rule) => !rule.includes('@import'))
    .join('\n')
}
