/** Ids are asked for before the first write, each once a run and only those that the record uses; what the server lacks is told with the nearest that it has. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { openHttp } from '../../../src/http/client.ts';
import { silentLog } from '../../../src/log.ts';
import { invenio } from '../../../src/repositories/invenio/index.ts';
import type { Repository } from '../../../src/repositories/repository.ts';
import { openClock } from '../../contract/ground.ts';
import { sendJson, serve, type TestServer } from '../../http/server.ts';
import { aRecord, person } from './cross.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

/** A server whose vocabularies lack these ids, and have others in their place; and one that it has not at all. */
const start = async (
  lacks: Readonly<Record<string, readonly string[]>>,
  { absent = '', isSearchable = true } = {},
): Promise<{ server: TestServer; repository: Repository }> => {
  const server = await serve(({ url }, response) => {
    const [path = '', query] = decodeURIComponent(url).replace('/api/', '').split('?');
    const word = new URLSearchParams(query).get('suggest');
    const key = word === null ? path : `${path}/${word}`;
    const sought = [...(new URLSearchParams(query).get('q') ?? '').matchAll(/id:"([^"]+)"/g)].map(([, id = '']) => id);
    if (absent !== '' && path.startsWith(absent)) sendJson(response, 404, { status: 404, message: 'Not found.' });
    else if (sought.length > 0) {
      const there = isSearchable ? sought.filter((id) => !Object.hasOwn(lacks, `${path}/${id}`)) : [];
      sendJson(response, 200, { hits: { hits: there.map((id) => ({ id })), total: there.length } });
    } else if (word !== null) sendJson(response, 200, { hits: { hits: (lacks[key] ?? []).map((id) => ({ id })), total: 1 } });
    else if (Object.hasOwn(lacks, key)) sendJson(response, 404, { status: 404, message: 'The persistent identifier does not exist.' });
    else sendJson(response, 200, { id: key });
  });
  const clock = openClock();
  const http = openHttp({ userAgent: 'archive-release/0.0.0 (+https://example.org)', clock, log: silentLog, random: () => 0.5 });
  open.push(server, http);
  return {
    server,
    repository: invenio({ base: server.origin, name: 'the archive', publisher: 'P', token: 't' }, { http, log: silentLog, clock }),
  };
};
const askedOf = ({ asked }: TestServer): readonly string[] =>
  asked.map(({ url }) => decodeURIComponent(url).replace('/api/', '')).toSorted();

const record = aRecord({
  additionalTitles: [{ title: 'Unter', type: 'subtitle' }],
  additionalDescriptions: [{ type: 'methods', html: '<p>A way.</p>' }],
  contributors: [{ ...person('Roe'), type: 'Editor' }],
  dates: [{ start: '2026', end: '2026', type: 'valid' }],
  related: [{ identifier: 'https://x.org', relation: 'cites', resourceType: 'dataset' }],
  languages: ['eng'],
});

test('Only ids that the record uses are asked for, and each once a run', async () => {
  const { server, repository } = await start({});
  expect(await repository.preflight(record, undefined)).toEqual([]);
  expect(await repository.preflight(record, undefined)).toEqual([]);
  expect(askedOf(server)).toEqual([
    'vocabularies/contributorsroles/editor',
    'vocabularies/datetypes/valid',
    'vocabularies/descriptiontypes/methods',
    'vocabularies/languages/eng',
    'vocabularies/licenses/mit',
    'vocabularies/relationtypes/cites',
    'vocabularies/resourcetypes?q=id:"software" OR id:"dataset"&size=2',
    'vocabularies/titletypes/subtitle',
  ]);
});

test('What a search does not find is not missed before it was asked for by its address', async () => {
  const { server, repository } = await start({}, { isSearchable: false });
  expect(await repository.preflight(record, undefined)).toEqual([]);
  expect(askedOf(server)).toEqual(
    expect.arrayContaining([
      'vocabularies/resourcetypes/dataset',
      'vocabularies/resourcetypes/software',
      'vocabularies/resourcetypes?q=id:"software" OR id:"dataset"&size=2',
    ]),
  );
});

describe('What the server lacks is told before anything is written', () => {
  test.each([
    ['vocabularies/resourcetypes/software', ['code'], 'type'],
    ['vocabularies/contributorsroles/editor', ['copyeditor'], 'contributors[0]'],
    ['vocabularies/relationtypes/cites', ['references'], 'related[0]'],
    ['vocabularies/resourcetypes/dataset', ['data'], 'related[0]'],
    ['vocabularies/datetypes/valid', ['validity'], 'dates[0]'],
    ['vocabularies/titletypes/subtitle', ['under-title'], 'additionalTitles[0]'],
    ['vocabularies/descriptiontypes/methods', ['method'], 'additionalDescriptions'],
    ['vocabularies/languages/eng', ['en'], 'languages'],
    ['vocabularies/licenses/mit', ['mit-0'], 'rights[0]'],
  ])('%s', async (key, nearest, path) => {
    const { server, repository } = await start({ [key]: nearest });
    expect(await repository.preflight(record, undefined)).toEqual([
      { severity: 'warning', code: 'unknown-value', path, message: expect.stringContaining(nearest.join(', ')) },
    ]);
    // From then on it is left out, and missed no more.
    expect(repository.crosswalk(record).losses.map(({ field }) => field)).toEqual([path]);
    expect(server.asked.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  test('and what stands in for it is asked for, too', async () => {
    const lacks = { 'vocabularies/contributorsroles/editor': [], 'vocabularies/contributorsroles/other': [] };
    const { server, repository } = await start(lacks);
    const problems = await repository.preflight(record, undefined);
    expect(problems.map(({ message }) => message)).toEqual(['The archive does not have the role «editor»: the contributor is left out.']);
    expect(askedOf(server)).toContain('vocabularies/contributorsroles/other');
  });

  test('and what a record cannot be without stops the run', async () => {
    const { repository } = await start({ 'vocabularies/resourcetypes/software': ['code'], 'vocabularies/resourcetypes/other': [] });
    expect(await repository.preflight(record, undefined)).toEqual([
      expect.objectContaining({ severity: 'error', code: 'unknown-value', path: 'type' }),
    ]);
  });
});

test('A server without the list of a field has not the field: it is told in passing, and not sent', async () => {
  const { repository } = await start({}, { absent: 'vocabularies/code:programmingLanguages' });
  const release = aRecord({ custom: { 'code:codeRepository': 'https://github.com/o/r', 'code:programmingLanguage': [{ id: 'python' }] } });
  expect(await repository.preflight(release, undefined)).toEqual([
    { severity: 'notice', code: 'field-off', path: 'custom', message: 'the archive keeps no «custom.code:programmingLanguage»: left out.' },
  ]);
  expect(repository.crosswalk(release)).toMatchObject({
    body: { custom_fields: { 'code:codeRepository': 'https://github.com/o/r' } },
    losses: [],
  });
  expect(await repository.preflight(release, undefined)).toEqual([]);
});

test('A record without files is told before anything is created, unless it is said to be one', async () => {
  const { repository } = await start({});
  expect(await repository.preflight(aRecord(), [])).toMatchObject([{ severity: 'error', code: 'file-missing' }]);
  expect(await repository.preflight(aRecord({ isMetadataOnly: true }), [])).toEqual([]);
});

test.each([
  ['stops what is to be archived', [], 'error'],
  ['is told of what is archived, and of a draft that waits for its files', undefined, 'notice'],
])('An embargo that is over %s', async (_what, files, severity) => {
  const { repository } = await start({});
  const problems = await repository.preflight(aRecord({ access: { right: 'embargoed', embargoUntil: '2026-11-02' } }), files);
  expect(problems.filter(({ code }) => code === 'embargo-past')).toMatchObject([{ severity, path: 'access' }]);
});
