/** Of a list: `old` goes, `now` comes; both, and the one has become the other. */
export type Change<Line> =
  { readonly old?: Line | undefined; readonly now: Line } | { readonly old: Line; readonly now?: undefined }
