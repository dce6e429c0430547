import { defineConfig } from 'vitest/config'

const databaseTests = ['src/**/*.db.test.ts', 'test/**/*.db.test.ts']
// Minutes of arithmetic or many programs started one after the other: run by `npm test`, left out by `npm run check`.
const longTests = [
  'src/**/*.long.test.ts',
  'src/solver/{roadmap-laws,solve-roadmap,worker-solver}.test.ts',
  'src/cli/commands.test.ts',
]
const wallTests = ['test/walls/**/*.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          exclude: [...databaseTests, ...longTests, ...wallTests],
          setupFiles: ['test/property-seed.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'long',
          include: longTests,
          testTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'walls',
          include: wallTests,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'database',
          include: databaseTests,
          globalSetup: ['test/database/start-server.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.journey.ts'],
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
})
