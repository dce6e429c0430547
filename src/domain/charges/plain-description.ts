/** A description as statements print it, made comparable. `handler` is the payment company that stood in front of the seller. */
export type PlainDescription = { readonly text: string; readonly handler: string | null }

/**
 * Upper case, without accents, every run of other characters than letters and digits one space; the payment company's
 * prefix and the bank's own words at the front taken off. [REC-2]
 */
export function plainDescription(description: string): PlainDescription {
  const upper = upperCase(description.slice(0, longestDescription)).trim()
  const front = afterBankWords(upper)
  const handled = handlerPattern.exec(front)
  if (!handled) return { text: words(front), handler: null }
  return { text: words(front.slice(handled[0].length)), handler: words(handled[0]) }
}

/** The words of a text in the comparable form, one space between them. */
export function words(text: string): string {
  return text.replace(/[^A-Z0-9\u0080-\uFFFF]+/g, ' ').trim()
}

export function upperCase(text: string): string {
  return isPlainAscii(text)
    ? text.toUpperCase()
    : text
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toUpperCase()
}

/** Longer texts are not descriptions; reading on would only cost time. */
const longestDescription = 300

/** Payment companies that print themselves in front of the seller: Square, PayPal, Shopify, Toast, SumUp, Zettle, Stripe, Paddle, FastSpring, 2Checkout, Digital River, Lightspeed. */
const handlerPattern =
  /^(?:SQ ?\*|SQU?\*|PAYPAL ?\*|PP ?\*|PAYPAL (?=\S)|SP ?\*|SP (?=\S)|TST ?\*|SUMUP ?\*|IZ ?\*|ZTL ?\*|ZETTLE_?\*|STRIPE ?\*|PADDLE(?:\.NET|\.COM)? ?\*|FS ?\*|FSPRG\.COM ?\*?|2CO(?:\.COM)? ?\*|DRI ?\*|LS ?\*|BT ?\*|CKO ?\*|WPY ?\*)\s*/

const bankWords = [
  'POS PURCHASE', 'POS DEBIT', 'POS', 'DEBIT CARD PURCHASE', 'CARD PURCHASE', 'CARD PAYMENT TO', 'CARD PAYMENT', 'CHECKCARD', 'CHECK CARD',
  'DEBIT CARD', 'CREDIT CARD', 'PURCHASE AUTHORIZED ON', 'PURCHASE', 'RECURRING PAYMENT', 'RECURRING', 'DIRECT DEBIT TO', 'DIRECT DEBIT',
  'ACH DEBIT', 'ACH WITHDRAWAL', 'ACH', 'PREAUTHORIZED DEBIT', 'PREAUTHORIZED', 'ELECTRONIC WITHDRAWAL', 'VISA', 'MASTERCARD', 'EFTPOS WDL',
  'EFTPOS', 'CONTACTLESS', 'SEPA DIRECT DEBIT', 'SEPA LASTSCHRIFT', 'LASTSCHRIFT', 'KARTENZAHLUNG', 'CARTE', 'PRLV SEPA', 'PRLV',
  'BILL PAYMENT', 'ONLINE PAYMENT', 'PAYMENT TO', 'INTL', 'FOREIGN CURRENCY', 'MISC PAYMENT', 'WWW',
] // prettier-ignore

const bankWordPattern = new RegExp(
  `^(?:(?:${[...bankWords].sort((a, b) => b.length - a.length).join('|')})(?=[^A-Z0-9]|$)|[0-9]{2}[/.-][0-9]{2}(?:[/.-][0-9]{2,4})?(?=[^0-9]|$)|[0-9]{4,}(?=[^A-Z0-9]|$)|[X*]+[0-9]{4}(?=[^A-Z0-9]|$)|[^A-Z0-9\\u0080-\\uFFFF]+)`,
)

function afterBankWords(upper: string): string {
  let rest = upper
  for (let turn = 0; turn < 12; turn += 1) {
    const match = bankWordPattern.exec(rest)
    if (!match || match[0].length === 0 || match[0].length === rest.length) return rest
    rest = rest.slice(match[0].length)
  }
  return rest
}

function isPlainAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false
  return true
}
