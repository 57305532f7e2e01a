import { FluentProvider, type Theme } from '@fluentui/react-components'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { useAppearance, type Appearance } from './appearance.ts'

/** Starts a window of the sandbox in `#root`, in the appearance the person chose. */
export function mount(themes: Record<Appearance, Theme>, content: ReactNode): void {
  const root = document.querySelector('#root')
  if (root === null) throw new Error('The page has no #root')
  const queries = new QueryClient({ defaultOptions: { queries: { retry: 1, refetchOnWindowFocus: true } } })
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <Themed themes={themes}>{content}</Themed>
      </QueryClientProvider>
    </StrictMode>,
  )
}

function Themed({ themes, children }: { themes: Record<Appearance, Theme>; children: ReactNode }) {
  const [appearance] = useAppearance()
  // The browser draws its own parts, such as date fields and scroll bars, to match.
  const colorScheme = appearance === 'light' ? 'light' : 'dark'
  return (
    <FluentProvider theme={themes[appearance]} style={{ colorScheme }}>
      {children}
    </FluentProvider>
  )
}
