/** What a mail's text may consist of here. Everything else keeps its text and loses its tag. */
const kept = new Set(
  'P BR B STRONG I EM U UL OL LI A H1 H2 H3 DIV SPAN BLOCKQUOTE HR TABLE THEAD TBODY TR TD TH'.split(' '),
)
const dropped = 'script, style, iframe, object, embed, link, meta, form, svg, math, template, noscript'

/** Mail as HTML that is safe to put into the page: known tags only, no attributes but plain links. */
export function cleanHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const element of page.querySelectorAll(dropped)) element.remove()
  for (const element of page.body.querySelectorAll('*')) {
    if (!kept.has(element.tagName)) {
      element.replaceWith(...element.childNodes)
      continue
    }
    const href = element.getAttribute('href')
    for (const name of element.getAttributeNames()) element.removeAttribute(name)
    if (href !== null && /^(https?|mailto|tel):/i.test(href)) {
      element.setAttribute('href', href)
      element.setAttribute('target', '_blank')
      element.setAttribute('rel', 'noopener noreferrer')
    }
  }
  return page.body.innerHTML
}

/** Plain text as HTML, line by line. */
export function textToHtml(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return escaped
    .split(/\r?\n/)
    .map((line) => `<div>${line === '' ? '<br>' : line}</div>`)
    .join('')
}

/** HTML as plain text with its line breaks. */
export function htmlToText(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const element of page.querySelectorAll('br')) element.replaceWith('\n')
  for (const element of page.querySelectorAll('p, div, li, tr, h1, h2, h3, blockquote')) element.append('\n')
  return (page.body.textContent ?? '').replaceAll(/\n{3,}/g, '\n\n').trim()
}

/** A Graph body, whichever of its two content types, as clean HTML. */
export const bodyHtml = (body: { contentType: string; content: string }): string =>
  body.contentType.toLowerCase() === 'html' ? cleanHtml(body.content) : textToHtml(body.content)
