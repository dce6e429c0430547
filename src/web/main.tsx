import '@fontsource-variable/inter/index.css'
import './app/mantine.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { router } from './app/router.tsx'
import { theme } from './app/theme.ts'
import { ExplainProvider } from './app/explain-provider.tsx'
import { Notices } from './ui/notices.tsx'

const place = document.getElementById('root')
if (!place) throw new Error('The page has no element with the id "root".')

const queries = new QueryClient({ defaultOptions: { queries: { staleTime: 30_000, retry: 1 } } })

createRoot(place).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      <QueryClientProvider client={queries}>
        <Notices>
          <ExplainProvider>
            <RouterProvider router={router} />
          </ExplainProvider>
        </Notices>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
