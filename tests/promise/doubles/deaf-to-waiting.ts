/** Nobody reads how long Graph asked to be left alone: the next attempt comes when our own pause is over. */
export function deafToWaiting(): void {
  const whole = globalThis.fetch
  globalThis.fetch = async (...call) => {
    const response = await whole(...call)
    if (response.status !== 429) return response
    const headers = new Headers(response.headers)
    headers.delete('Retry-After')
    return new Response(response.body, { status: response.status, headers })
  }
}
