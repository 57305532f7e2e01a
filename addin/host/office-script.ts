const loadTimeoutMs = 15_000

/**
 * Loads office.js and waits until it knows its host. It takes `history.pushState` and `replaceState` away from the page
 * (for the sake of old Outlook windows), so they are kept and put back.
 */
export async function loadOffice(url: string): Promise<{ host: Office.HostType | null }> {
  const { pushState, replaceState } = window.history
  await loadScript(url)
  window.history.pushState = pushState
  window.history.replaceState = replaceState
  return Office.onReady()
}

function loadScript(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    const timer = setTimeout(() => reject(new Error('office.js did not load in time')), loadTimeoutMs)
    script.src = url
    script.addEventListener('load', () => {
      clearTimeout(timer)
      resolve()
    })
    script.addEventListener('error', () => {
      clearTimeout(timer)
      reject(new Error('office.js could not be loaded'))
    })
    document.head.append(script)
  })
}
