import fc from 'fast-check'

// In CI the same cases every time, so that a change is judged by what it changed; elsewhere new ones, so that more is found.
if (process.env['CI'] === 'true') fc.configureGlobal({ seed: 20_261_123 })
