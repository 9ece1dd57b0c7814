/** The page of a record, for people, on either side: plain HTML, everything escaped, nothing fetched from elsewhere. */
import { escapeHtml as safe } from './text.ts';

const style = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem}
h1{line-height:1.2}dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}dt{font-weight:600}dd{margin:0}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.35rem .5rem;border-bottom:1px solid currentColor}
td.number{text-align:right;white-space:nowrap}code,pre{font-family:ui-monospace,monospace}pre{overflow:auto;padding:.75rem;border:1px solid currentColor}
.note{border:2px solid currentColor;padding:.5rem .75rem}.wrap{overflow-wrap:anywhere}`;

/** @param standsFor which archive it is that this one stands in for */
export const page = (title: string, content: string, standsFor = 'Zenodo'): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${content}
</main>
<footer><p><a href="/">All records of this local archive</a>. It stands in for ${safe(standsFor)} on this machine; nothing here is public.</p></footer>
</body>
</html>
`;

const units = ['B', 'kB', 'MB', 'GB', 'TB'];
export const readableSize = (bytes: number): string => {
  let size = bytes;
  let unit = 0;
  for (; size >= 1000 && unit < units.length - 1; unit += 1) size /= 1000;
  return `${unit === 0 ? size : size.toFixed(1)} ${units[unit]}`;
};

/** Only an address of the web becomes a link. */
export const link = (text: string, href: string): string =>
  /^https?:\/\//.test(href) ? `<a href="${safe(href)}">${safe(text)}</a>` : safe(text);

export interface ShownAgent {
  name: string;
  orcid?: string | undefined;
  affiliation?: string | undefined;
}

const person = ({ name, orcid, affiliation }: ShownAgent): string => {
  const where = affiliation === undefined ? '' : ` (${safe(affiliation)})`;
  return `${safe(name)}${orcid === undefined ? '' : ` ${link(`ORCID ${orcid}`, `https://orcid.org/${orcid}`)}`}${where}`;
};

export interface Shown {
  title: string;
  isDraft: boolean;
  creators: readonly ShownAgent[];
  contributors: readonly ShownAgent[];
  published?: string | undefined;
  version?: string | undefined;
  type?: string | undefined;
  licence?: { title: string; url: string } | undefined;
  access: string;
  doi?: string | undefined;
  keywords: readonly string[];
  related: readonly { relation: string; text: string; href: string }[];
  /** HTML that was cleaned when it came in. */
  description?: string | undefined;
  /** Nothing where they are not for everybody. */
  files?: readonly { name: string; href: string; size: number; checksum: string }[] | undefined;
  versions: readonly { href: string; name: string; date: string; doi: string; isThis: boolean }[];
  citing?: { sentence: string; bibtex: string; origin: string } | undefined;
  standsFor: string;
}

const row = (term: string, html: string | undefined): string =>
  html === undefined || html === '' ? '' : `<dt>${term}</dt><dd class="wrap">${html}</dd>\n`;

const facts = (shown: Shown): string => {
  const related = shown.related.map(({ relation, text, href }) => `<li>${safe(relation)}: ${link(text, href)}</li>`).join('');
  const { licence } = shown;
  const rows = [
    row('Creators', shown.creators.map(person).join('; ')),
    row('Contributors', shown.contributors.map(person).join('; ')),
    row('Published', safe(shown.published ?? '')),
    row('Version', safe(shown.version ?? '')),
    row('Type', safe(shown.type ?? '')),
    row('Licence', licence && link(licence.title, licence.url)),
    row('Access', safe(shown.access)),
    row('DOI', safe(shown.doi ?? '')),
    row('Keywords', shown.keywords.map(safe).join(', ')),
    row('Related', related && `<ul>${related}</ul>`),
  ];
  return `<dl>\n${rows.join('')}</dl>`;
};

const files = ({ files: list }: Shown): string => {
  if (list === undefined) return '<p>The files are not public.</p>';
  if (list.length === 0) return '<p>No files.</p>';
  const rows = list.map(
    ({ name, href, size, checksum }) =>
      `<tr><td class="wrap"><a href="${safe(href)}" download>${safe(name)}</a></td><td class="number">${readableSize(size)}</td><td class="wrap"><code>${safe(checksum)}</code></td></tr>`,
  );
  return `<table><thead><tr><th scope="col">Name</th><th scope="col">Size</th><th scope="col">Checksum</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`;
};

const versions = ({ versions: list }: Shown): string => {
  const rows = list.map(
    ({ href, name, date, doi, isThis }) =>
      `<li><a href="${safe(href)}"${isThis ? ' aria-current="page"' : ''}>${safe(name)}</a>, ${safe(date)}, ${safe(doi)}</li>`,
  );
  return rows.length === 0 ? '' : `<h2>Versions</h2>\n<ul>\n${rows.join('\n')}\n</ul>`;
};

const badge = (doi: string, origin: string): string => {
  const path = `/badge/DOI/${doi}.svg`;
  const markdown = `[![DOI](${origin}${path})](https://doi.org/${doi})`;
  return `\n<p><a href="/doi/${safe(doi)}"><img src="${safe(path)}" alt="DOI ${safe(doi)}"></a> <code class="wrap">${safe(markdown)}</code></p>`;
};

const citing = ({ citing: how, doi }: Shown): string => {
  if (how === undefined) return '';
  return `<h2>Cite it</h2>
<p class="wrap">${safe(how.sentence)}</p>
<pre>${safe(how.bibtex)}</pre>${doi === undefined ? '' : badge(doi, how.origin)}`;
};

export const landingPage = (shown: Shown): string =>
  page(
    shown.title,
    `${shown.isDraft ? '<p class="note">A draft: it is not published.</p>' : ''}
<h1>${safe(shown.title)}</h1>
${facts(shown)}
${shown.description === undefined ? '' : `<h2>Description</h2>\n<div class="wrap">${shown.description}</div>`}
<h2>Files</h2>
${files(shown)}
${versions(shown)}
${citing(shown)}`,
    shown.standsFor,
  );
