import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'

/** Nobody should have to scroll sideways to read (WCAG 1.4.10), in the page or in any frame of it. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const widths = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        return { address: location.pathname, beyondPx: Math.max(0, scrollWidth - clientWidth) }
      }),
    ),
  )
  expect(widths.filter(({ beyondPx }) => beyondPx > 0)).toEqual([])
}
