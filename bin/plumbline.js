#!/usr/bin/env node
import { fileURLToPath } from 'node:url'
import { runWithNode24 } from '../scripts/node-24.js'

runWithNode24(fileURLToPath(new URL('../src/cli/main.ts', import.meta.url)), process.argv.slice(2))
