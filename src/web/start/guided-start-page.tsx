export function GuidedStartPage() {
  return null
}
