/** Whether a booking has a time to come to: reserved, or in the calendar. Cancelled or over, it is not live. */
export function isLive<Any extends { readonly state: string }>(
  booking: Any | undefined,
): booking is Any & { readonly state: 'held' | 'confirmed' } {
  return booking?.state === 'held' || booking?.state === 'confirmed'
}
