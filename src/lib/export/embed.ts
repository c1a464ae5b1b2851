const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What no XML document may hold, even escaped: control characters, halves of a surrogate pair, two non-characters. */
const NOT_IN_XML = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu

/** Text made safe within an element or a quoted attribute, of HTML and of XML; as long as before, but for the entities. */
export function escapeMarkup(text: string): string {
  return text.replaceAll(NOT_IN_XML, '\uFFFD').replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
}

/**
 * The HTML that shows a view within another page. `page` is the address of the embed page, `query` the view's
 * (`?place=…`, or empty), `title` what a screen reader calls the frame; `height` is in CSS pixels.
 */
export function embedSnippet(page: string, query: string, title: string, height = 480): string {
  const src = escapeMarkup(page + query)
  return `<iframe src="${src}" title="${escapeMarkup(title)}" width="100%" height="${height}" style="border:0" loading="lazy" allowfullscreen></iframe>`
}
