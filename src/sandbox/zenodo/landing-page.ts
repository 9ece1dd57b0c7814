/** The page of a record, for people: plain HTML, everything escaped, nothing fetched from elsewhere. */

import { escapeHtml as safe } from '../framework/text.ts';
import { bibtex, citation, partsOf } from './citations.ts';
import { quoted } from './deposit-json.ts';
import type { Agent, Metadata } from './rdm.ts';
import { currentOf, filesOf, type View } from './record-json.ts';
import { accessRight } from './to-legacy.ts';
import { relationTypes } from './vocabularies/terms.ts';
import { licenceEntry, resourceTypeTitle } from './vocabularies/titles.ts';
import { conceptOf } from './world.ts';

const style = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem}
h1{line-height:1.2}dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}dt{font-weight:600}dd{margin:0}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.35rem .5rem;border-bottom:1px solid currentColor}
td.number{text-align:right;white-space:nowrap}code,pre{font-family:ui-monospace,monospace}pre{overflow:auto;padding:.75rem;border:1px solid currentColor}
.note{border:2px solid currentColor;padding:.5rem .75rem}.wrap{overflow-wrap:anywhere}`;

export const page = (title: string, content: string): string => `<!doctype html>
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
<footer><p><a href="/">All records of this local archive</a>. It stands in for Zenodo on this machine; nothing here is public.</p></footer>
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
const link = (text: string, href: string): string => (/^https?:\/\//.test(href) ? `<a href="${safe(href)}">${safe(text)}</a>` : safe(text));

const person = ({ person_or_org: { name, family_name, identifiers }, affiliations }: Agent): string => {
  const orcid = identifiers?.find(({ scheme }) => scheme === 'orcid')?.identifier;
  const shown = safe(name ?? family_name);
  const where = affiliations?.[0] === undefined ? '' : ` (${safe(affiliations[0].name)})`;
  return `${shown}${orcid === undefined ? '' : ` ${link(`ORCID ${orcid}`, `https://orcid.org/${orcid}`)}`}${where}`;
};

const row = (term: string, html: string | undefined): string =>
  html === undefined || html === '' ? '' : `<dt>${term}</dt><dd class="wrap">${html}</dd>\n`;

const related = (metadata: Metadata): string =>
  (metadata.related_identifiers ?? [])
    .map(({ identifier, scheme, relation_type }) => {
      const href = scheme === 'doi' ? `https://doi.org/${identifier}` : identifier;
      return `<li>${safe(relationTypes.get(relation_type.id) ?? relation_type.id)}: ${link(identifier, href)}</li>`;
    })
    .join('');

const facts = (view: View): string => {
  const { metadata, access, doi } = currentOf(view).rdm;
  const licence = metadata.rights?.flatMap((right) => ('id' in right ? [licenceEntry(right.id)] : []))[0];
  const list = related(metadata);
  return `<dl>
${row('Creators', (metadata.creators ?? []).map(person).join('; '))}${row('Contributors', (metadata.contributors ?? []).map(person).join('; '))}${row('Published', safe(metadata.publication_date ?? ''))}${row('Version', safe(metadata.version ?? ''))}${row('Type', metadata.resource_type && safe(resourceTypeTitle(metadata.resource_type.id)))}${row('Licence', licence && link(licence.title, licence.url))}${row('Access', safe(accessRight(access)))}${row('DOI', doi && safe(doi))}${row('Keywords', (metadata.subjects ?? []).map(({ subject }) => safe(subject)).join(', '))}${row('Related', list && `<ul>${list}</ul>`)}</dl>`;
};

const files = (view: View): string => {
  const list = filesOf(view);
  if (list.length === 0) return view.files ? '<p>No files.</p>' : '<p>The files are not public.</p>';
  const base = view.side === 'draft' ? `/api/records/${view.version.id}/draft/files` : `/records/${view.version.id}/files`;
  const rows = list.map((file) => {
    const href = view.side === 'draft' ? `${base}/${quoted(file.key)}/content` : `${base}/${quoted(file.key)}?download=1`;
    return `<tr><td class="wrap"><a href="${safe(href)}" download>${safe(file.key)}</a></td><td class="number">${readableSize(file.size)}</td><td class="wrap"><code>md5:${file.md5}</code></td></tr>`;
  });
  return `<table><thead><tr><th scope="col">Name</th><th scope="col">Size</th><th scope="col">Checksum</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`;
};

const versions = ({ house, version }: View): string => {
  const rows = conceptOf(house.world, version)
    .published.toReversed()
    .flatMap((id) => {
      const other = house.world.versions[id];
      if (other?.published === undefined || other.tombstone !== undefined) return [];
      const { metadata, doi = '' } = other.published.rdm;
      const name = safe(metadata.version || `Version ${other.published.index}`);
      const here = id === version.id ? ' aria-current="page"' : '';
      return [`<li><a href="/records/${id}"${here}>${name}</a>, ${safe(metadata.publication_date ?? '')}, ${safe(doi)}</li>`];
    });
  return rows.length === 0 ? '' : `<h2>Versions</h2>\n<ul>\n${rows.join('\n')}\n</ul>`;
};

const citing = (view: View): string => {
  const { doi } = partsOf(view);
  const badge = `/badge/DOI/${doi}.svg`;
  return `<h2>Cite it</h2>
<p class="wrap">${safe(citation(view))}</p>
<pre>${safe(bibtex(view))}</pre>
<p><a href="/doi/${safe(doi)}"><img src="${safe(badge)}" alt="DOI ${safe(doi)}"></a> <code class="wrap">${safe(`[![DOI](${view.origin}${badge})](https://doi.org/${doi})`)}</code></p>`;
};

export const landingPage = (view: View): string => {
  const { metadata } = currentOf(view).rdm;
  const title = metadata.title ?? 'Without a title';
  const isDraft = view.side === 'draft';
  return page(
    title,
    `${isDraft ? '<p class="note">A draft: it is not published.</p>' : ''}
<h1>${safe(title)}</h1>
${facts(view)}
${metadata.description === undefined ? '' : `<h2>Description</h2>\n<div class="wrap">${metadata.description}</div>`}
<h2>Files</h2>
${files(view)}
${versions(view)}
${isDraft ? '' : citing(view)}`,
  );
};
