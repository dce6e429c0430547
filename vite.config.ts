import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const apiAddress = `http://127.0.0.1:${process.env.PLUMBLINE_API_PORT ?? '4400'}`

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
      '/api': apiAddress,
      '/healthz': apiAddress,
      '/readyz': apiAddress,
    },
  },
})
