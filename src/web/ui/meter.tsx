/** A share as a bar; the words beside it say the same. */
export function Meter({ share, label }: { readonly share: number; readonly label: string }) {
  const width = Math.min(100, Math.max(0, share * 100))
  return (
    <svg className="meter" role="img" aria-label={label} viewBox="0 0 100 4" preserveAspectRatio="none">
      <rect width="100" height="4" fill="var(--shade)" />
      <rect width={width} height="4" fill="var(--accent)" />
    </svg>
  )
}
