import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const apiPort = process.env.PLUMBLINE_API_PORT ?? '4400'
/** The server refuses changes whose host and origin differ, so the host is passed on as it came. */
const api = { target: `http://127.0.0.1:${apiPort}`, changeOrigin: false }

export default defineConfig({
  root: 'src/web',
  base: '/',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
  },
  server: {
    host: '127.0.0.1',
    proxy: {
      '/api': api,
      '/healthz': api,
      '/readyz': api,
    },
  },
})
