/** The Markdown that cards may use (bold, italics, links, line breaks), as HTML. Anything else is shown as it is. */
export function cardMarkdown(text: string): string {
  const escaped = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
  return escaped
    .replaceAll(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, '<a href="$2" target="_blank" rel="noopener">$1</a>')
    .replaceAll(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replaceAll(/(^|\W)_(.+?)_(?=\W|$)/g, '$1<em>$2</em>')
    .replaceAll(/\r?\n/g, '<br>')
}
