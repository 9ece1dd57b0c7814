/** The page of a dataset, so that one can look at what was archived. */
import type { Call } from './call.ts';
import { datasetJson } from './dataset-json.ts';
import { isObject, type Json, objectsOf, toText } from './json.ts';
import { page, escapeHtml as safe } from './pages.ts';
import type { Dataset } from './world.ts';

/** Only an address of the web becomes a link. */
const link = (text: string, href: string): string => (/^https?:\/\//.test(href) ? `<a href="${safe(href)}">${safe(text)}</a>` : safe(text));

const units = ['B', 'kB', 'MB', 'GB', 'TB'];
const readableSize = (bytes: number): string => {
  let size = bytes;
  let unit = 0;
  for (; size >= 1000 && unit < units.length - 1; unit += 1) size /= 1000;
  return `${unit === 0 ? size : size.toFixed(1)} ${units[unit]}`;
};

const row = (term: string, value: unknown): string => {
  if (value === null || value === undefined || value === '') return '';
  const text = toText(value);
  return `<dt>${safe(term)}</dt><dd class="wrap">${link(text, text)}</dd>\n`;
};

const facts = (json: Json, dataset: Dataset): string => {
  const { organization, license_title: licence, license_url: url } = json;
  const tags = objectsOf(json.tags).map(({ name }) => toText(name));
  const licenceRow = licence === null ? '' : `<dt>Licence</dt><dd>${link(toText(licence), toText(url ?? ''))}</dd>\n`;
  return `<dl>
${row('Organisation', isObject(organization) ? organization.title : undefined)}${row('Version', json.version)}${row('Source', json.url)}${row('Author', json.author)}${row('Maintainer', json.maintainer)}${licenceRow}${row('Tags', tags.join(', '))}${row(
  'Groups',
  objectsOf(json.groups)
    .map(({ title, name }) => toText(title || name))
    .join(', '),
)}${Object.entries(dataset.more)
  .map(([key, value]) => row(key, value))
  .join('')}${Object.entries(dataset.extras)
  .map(([key, value]) => row(key, value))
  .join('')}${row('Changed', json.metadata_modified)}</dl>`;
};

/** Own keys of a resource, such as a checksum or a tag. */
const moreOf = (resource: Json, known: readonly string[]): string =>
  known
    .filter((key) => resource[key] !== null && resource[key] !== '' && resource[key] !== undefined)
    .map((key) => `<br>${safe(key)}: ${safe(toText(resource[key]))}`)
    .join('');

const files = (json: Json, dataset: Dataset): string => {
  const resources = objectsOf(json.resources);
  if (resources.length === 0) return '<p>No resources.</p>';
  const rows = resources.map((resource, at) => {
    const { name, url, format, size, url_type: kind } = resource;
    const own = Object.keys(dataset.resources[at]?.more ?? {});
    const title = link(toText(name ?? url), toText(url));
    const bytes = typeof size === 'number' ? readableSize(size) : '';
    return `<tr><td class="wrap">${title}${moreOf(resource, ['description', 'hash', ...own])}</td><td>${safe(toText(format))}</td><td>${kind === 'upload' ? 'file' : 'link'}</td><td class="number">${bytes}</td></tr>`;
  });
  return `<table><thead><tr><th scope="col">Name</th><th scope="col">Format</th><th scope="col">Kind</th><th scope="col">Size</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`;
};

const noteOf = (dataset: Dataset): string => {
  if (dataset.state !== 'active') return `<p class="note">This dataset is ${dataset.state === 'draft' ? 'a draft' : 'deleted'}.</p>\n`;
  return dataset.private ? '<p class="note">This dataset is private.</p>\n' : '';
};

export const datasetPage = (call: Call, dataset: Dataset): string => {
  const json = datasetJson(call, dataset);
  const title = toText(json.title);
  return page(
    title,
    `${noteOf(dataset)}<h1>${safe(title)}</h1>
${facts(json, dataset)}
${json.notes === null ? '' : `<h2>Description</h2>\n<div class="wrap text">${safe(toText(json.notes))}</div>`}
<h2>Resources</h2>
${files(json, dataset)}`,
  );
};

export const cataloguePage = (call: Call): string => {
  const rows = call.house.world.datasets
    .filter(({ state }) => state !== 'deleted')
    .toReversed()
    .map(({ name, type, fields, resources }) => {
      const count = resources.length === 1 ? '1 resource' : `${resources.length} resources`;
      return `<li><a href="/${safe(type)}/${safe(name)}">${safe(fields.title || name)}</a>, ${count}</li>`;
    });
  const list = rows.length === 0 ? '<p>Nothing is in the catalogue yet.</p>' : `<ul>\n${rows.join('\n')}\n</ul>`;
  return page('Local catalogue', `<h1>Local catalogue</h1>\n${list}`);
};
