/** Descriptions as the HTML that archives keep. What they would strip is turned into what they keep, before they see it. */
import type sanitizeHtml from 'sanitize-html';

/** What Zenodo and InvenioRDM keep (facts/zenodo.md 7.2; facts/github.md 7). */
const TAGS = (
  'a abbr acronym b blockquote br code col colgroup div em h1 h2 h3 h4 h5 i li ol p pre s span strike strong sub sup ' +
  'table tbody tfoot thead td th tr u ul'
).split(' ');
const ATTRIBUTES = {
  a: ['href', 'title', 'name'],
  abbr: ['title'],
  acronym: ['title'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan'],
  div: ['dir', 'lang'],
  p: ['dir', 'lang'],
  span: ['dir', 'lang'],
};
const RENAMED: Readonly<Record<string, string>> = {
  del: 's',
  ins: 'u',
  h6: 'strong',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  var: 'i',
  cite: 'i',
  dfn: 'i',
  dl: 'ul',
  dt: 'li',
  dd: 'li',
  summary: 'p',
  figcaption: 'p',
  caption: 'p',
  center: 'div',
};
/** Their loss is no news: wrappers whose content stays, and lines. */
const SILENT = new Set(
  'html body head details section article main header footer figure picture source g-emoji markdown-accessiblity-table font nav svg path hr wbr'.split(
    ' ',
  ),
);

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export interface CleanHtml {
  html: string;
  /** Tags whose content stays but that are gone, in the order of their first use; without those that nobody misses. */
  removed: readonly string[];
}

/**
 * Sanitises to the allow-list, after turning `del` to `s`, `h6` to `strong`, an image to a link with its text, task boxes to ☑ and ☐; `details` is unwrapped.
 * @param base resolves links such as `/owner/repo/pull/1`; without it, links that are not whole lose their target.
 */
export const toCleanHtml = async (html: string, base?: string): Promise<CleanHtml> => {
  const { default: sanitize } = await import(/* webpackMode: "eager" */ 'sanitize-html');
  const removed = new Set<string>();
  let links = 0;
  const toHref = (href: string | undefined): string | undefined => {
    if (href === undefined || href.startsWith('#')) return undefined;
    if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return href;
    return base !== undefined && URL.canParse(href, base) ? new URL(href, base).href : undefined;
  };
  /** A text in the tag's place. It needs a tag to stand in (sanitize-html loses what follows a dropped one); bare spans go at the end. */
  const asText = (text: string): sanitizeHtml.Tag => ({ tagName: 'span', attribs: {}, text });
  const toTag = (tagName: string, attribs: sanitizeHtml.Attributes): sanitizeHtml.Tag => {
    const renamed = RENAMED[tagName];
    if (renamed !== undefined) return { tagName: renamed, attribs: {} };
    if (!TAGS.includes(tagName) && !SILENT.has(tagName)) removed.add(tagName);
    return { tagName, attribs };
  };
  const clean = sanitize(html, {
    allowedTags: TAGS,
    allowedAttributes: ATTRIBUTES,
    allowedSchemes: ['http', 'https', 'mailto', 'ftp'],
    allowProtocolRelative: false,
    nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'template', 'title', 'math'],
    nestingLimit: 50,
    transformTags: {
      a: (tagName, { href: written, ...others }) => {
        links += 1;
        const href = toHref(written);
        return { tagName, attribs: href === undefined ? others : { ...others, href } };
      },
      input: (_, attribs) => asText(attribs.type === 'checkbox' ? (attribs.checked === undefined ? '☐' : '☑') : ''),
      img: (_, attribs) => {
        const href = toHref(attribs['data-canonical-src'] ?? attribs.src);
        const text = attribs.alt || 'image';
        // An image in a link is the link's text: links don't nest.
        return href === undefined || links > 0 ? asText(text) : { tagName: 'a', attribs: { href }, text };
      },
      '*': toTag,
    },
    onCloseTag: (tagName) => {
      if (tagName === 'a') links = Math.max(0, links - 1);
    },
    // GitHub puts an empty anchor before each heading.
    exclusiveFilter: ({ tag, text, attribs }) => tag === 'a' && attribs.href === undefined && text.trim() === '',
  });
  const bare = clean.replace(/<span>([^<]*)<\/span>/g, '$1');
  return { html: bare.replace(/\n{3,}/g, '\n\n').trim(), removed: [...removed] };
};

/** Plain text as HTML: blank lines part paragraphs. */
export const toParagraphs = (text: string): string => {
  const paragraphs: string[][] = [[]];
  for (const line of text.split('\n').map((written) => written.trim())) {
    if (line === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  const filled = paragraphs.filter((lines) => lines.length > 0);
  return filled.map((lines) => `<p>${escapeText(lines.join(' '))}</p>`).join('\n');
};

/** Whether a text was written as HTML: a closing tag, or a line break. */
export const isHtml = (text: string): boolean => /<\/[a-z][a-z0-9]*\s*>|<(br|p)\s*\/?>/i.test(text);

/** Whether a text was written as Markdown: headings, fences, links, or strong words, and no HTML. */
export const isMarkdown = (text: string): boolean => !isHtml(text) && /^#{1,6} \S|^```|\]\(https?:|\*\*\S[^*]*\S?\*\*/m.test(text);
