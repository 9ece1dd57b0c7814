/** `/api/vocabularies` and `/api/awards`: which words the server knows (facts/zenodo.md 6.1). */

import { languageName, languageTwo } from '../framework/languages.ts';
import { noSuchPid, notFound } from '../framework/refusal.ts';
import { type Call, json, type Reply, type Route } from './call.ts';
import { redirect } from './records.ts';
import { pageSize } from './search-page.ts';
import { type Award, awards, funders } from './vocabularies/awards.ts';
import { licenceIds } from './vocabularies/licence-ids.ts';
import { developmentStatuses, programmingLanguages } from './vocabularies/software.ts';
import { resourceTypes } from './vocabularies/terms.ts';
import { licenceEntry, resourceTypeTitles } from './vocabularies/titles.ts';

/** When the vocabularies were loaded, long ago. */
const loaded = '2026-01-01T00:00:00.000000+00:00';

const entry = (call: Call, type: string, id: string, more: object): object => ({
  id,
  created: loaded,
  updated: loaded,
  links: { self: `${call.origin}/api/${type === 'awards' ? '' : 'vocabularies/'}${type}/${id}` },
  revision_id: 1,
  ...more,
});

const recommended = new Set(['mit', 'apache-2.0', 'cc-by-4.0', 'cc0-1.0', 'gpl-3.0-or-later', 'bsd-3-clause']);

const licence = (call: Call, id: string): object => {
  const { title, url, isSpdx, osiApproved } = licenceEntry(id);
  return entry(call, 'licenses', id, {
    title: { en: title },
    description: { en: '' },
    icon: '',
    tags: isSpdx ? [...(recommended.has(id) ? ['recommended'] : []), 'all', 'software'] : ['all'],
    props: { url, scheme: isSpdx ? 'spdx' : '', osi_approved: isSpdx ? (osiApproved ? 'y' : '') : 'False' },
    type: 'licenses',
  });
};

const softwareProps = {
  csl: 'software',
  type: 'software',
  eurepo: 'info:eu-repo/semantics/other',
  subtype: '',
  'schema.org': 'https://schema.org/SoftwareSourceCode',
  marc21_type: 'software',
  datacite_type: '',
  openaire_type: 'software',
  marc21_subtype: '',
  datacite_general: 'Software',
  openaire_resourceType: '0029',
};

const resourceType = (call: Call, id: string): object => {
  const [type, subtype = ''] = id.split('-');
  return entry(call, 'resourcetypes', id, {
    title: resourceTypeTitles(id),
    icon: id === 'software' ? 'code' : '',
    tags: ['depositable', 'linkable'],
    props: id === 'software' ? softwareProps : { type, subtype },
    type: 'resourcetypes',
  });
};

const language = (call: Call, id: string): object => {
  const two = languageTwo(id);
  return entry(call, 'languages', id, {
    title: { en: languageName(id) },
    tags: ['individual', 'living'],
    props: two === undefined ? {} : { alpha_2: two },
    type: 'languages',
  });
};

const award = (call: Call, id: string, known: Award): object =>
  entry(call, 'awards', id, {
    title: { en: known.title },
    identifiers: [{ identifier: known.url, scheme: 'url' }],
    number: known.number,
    funder: { id: known.funder, name: funders.get(known.funder)?.name },
    acronym: known.acronym,
    program: known.program,
  });

const found = (body: object): Reply => json(200, body, { etag: '"1"' });

/** The software vocabularies, by the names that InvenioRDM gives them (facts/inveniordm.md 1.2). */
const terms: Readonly<Record<string, ReadonlyMap<string, object>>> = {
  'code:programmingLanguages': new Map([...programmingLanguages].map(([id, name]) => [id, { en: name }])),
  'code:developmentStatus': developmentStatuses,
};

const readEntry = (call: Call): Reply => {
  const { type = '', id = '' } = call.params;
  if (type === 'licenses' && licenceIds.has(id)) return found(licence(call, id));
  if (type === 'resourcetypes' && resourceTypes.has(id)) return found(resourceType(call, id));
  if (type === 'languages' && languageName(id) !== undefined) return found(language(call, id));
  const term = terms[type]?.get(id);
  if (term !== undefined) return found(entry(call, encodeURIComponent(type), id, { title: term, type }));
  throw noSuchPid();
};

const listLicences = (call: Call): Reply => {
  const { page, size } = pageSize(call);
  const q = (call.query.get('q') ?? '').toLowerCase();
  const ids = [...licenceIds].filter(
    (id) =>
      q === '' ||
      `${id} ${licenceEntry(id).title}`
        .toLowerCase()
        .split(/[\s-]+/)
        .includes(q),
  );
  const sorted = ids.toSorted((a, b) => Number(b === q) - Number(a === q));
  const sort = q === '' ? 'title' : 'bestmatch';
  const link = (number: number): string =>
    `${call.origin}/api/vocabularies/licenses?page=${number}${q === '' ? '' : `&q=${encodeURIComponent(q)}`}&size=${size}&sort=${sort}`;
  return json(200, {
    hits: { hits: sorted.slice((page - 1) * size, page * size).map((id) => licence(call, id)), total: ids.length },
    sortBy: sort,
    page,
    links: { self: link(page), ...(page * size < ids.length ? { next: link(page + 1) } : {}) },
  });
};

const readAward = (call: Call): Reply => {
  const { id = '' } = call.params;
  const known = awards.get(id);
  if (known === undefined) throw notFound();
  return found(award(call, id, known));
};

const listAwards = (call: Call): Reply => {
  const wanted = /^(?:number:)?"?([^"]*)"?$/.exec(call.query.get('q') ?? '')?.[1] ?? '';
  const hits = [...awards].filter(([, known]) => wanted === '' || known.number === wanted || known.acronym === wanted);
  return json(200, {
    hits: { hits: hits.map(([id, known]) => award(call, id, known)), total: hits.length },
    sortBy: 'bestmatch',
    links: { self: `${call.origin}/api/awards?page=1&q=${encodeURIComponent(call.query.get('q') ?? '')}&size=25&sort=bestmatch` },
  });
};

/** The old address of the licences; its query goes along. */
const oldLicences = (call: Call): Reply => {
  const query = call.query.toString();
  return redirect(301, `/api/vocabularies/licenses${query === '' ? '' : `?${query}`}`);
};

export const vocabularyRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/licenses', handle: oldLicences },
  { method: 'GET', path: '/api/licenses/', handle: oldLicences },
  { method: 'GET', path: '/api/vocabularies/licenses', handle: listLicences },
  { method: 'GET', path: '/api/vocabularies/:type/:id', handle: readEntry },
  { method: 'GET', path: '/api/awards', handle: listAwards },
  { method: 'GET', path: '/api/awards/:id', handle: readAward },
];
