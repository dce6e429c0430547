export function TechnologyPage() { return null }
