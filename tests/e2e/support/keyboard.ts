import type { Page } from 'playwright-core'

const mostPresses = 80

/** A person without a mouse: Tab goes on until the thing asked for has the focus. */
export interface Keyboard {
  /** Tabs to whatever is called that, in the page or a frame of it. Throws, saying what was passed, if Tab never comes there. */
  tabTo(name: string | RegExp, direction?: 'onwards' | 'back'): Promise<void>
  press(key: string): Promise<void>
  type(text: string): Promise<void>
}

export function keyboardOf(page: Page): Keyboard {
  return {
    tabTo: async (name, direction = 'onwards') => {
      const isIt = (focused: string) => (typeof name === 'string' ? focused === name : name.test(focused))
      const passed: string[] = []
      for (let presses = 0; presses <= mostPresses; presses++) {
        const focused = await focusedName(page)
        if (isIt(focused)) return
        passed.push(focused)
        await page.keyboard.press(direction === 'back' ? 'Shift+Tab' : 'Tab')
      }
      throw new Error(`Tab never came to ${String(name)}. It passed: ${passed.join(' | ')}`)
    },
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
  }
}

/** The name of what has the focus, in whichever frame it lies. */
async function focusedName(page: Page): Promise<string> {
  for (let frame = page.mainFrame(); ;) {
    const focused = await frame.evaluateHandle(() => document.activeElement)
    const inner = await focused.asElement()?.contentFrame()
    if (!inner) return focused.evaluate(nameOf)
    frame = inner
  }
}

function nameOf(element: Element | null): string {
  if (element === null || element === document.body) return ''
  const said =
    element.getAttribute('aria-label') ??
    (element instanceof HTMLInputElement ? [...(element.labels ?? [])].map((one) => one.innerText).join(' ') : null) ??
    (element instanceof HTMLElement ? element.innerText : '')
  return said.replace(/\s+/g, ' ').replace(/ ?\*$/, '').trim()
}
