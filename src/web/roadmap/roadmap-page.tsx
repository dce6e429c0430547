export function RoadmapPage() {
  return null
}
