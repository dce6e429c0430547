/** Rows of a statement, each another charge: date, description, amount. */
export function statementOf(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const day = String((index % 28) + 1).padStart(2, '0')
    return `2026-10-${day},CARD PAYMENT ${index},-${(index % 90) + 1}.50`
  })
}
