/** CodeMeta of a record, whether its server exports it or not. */
import { expect, test } from '@jest/globals';
import { printCodemeta } from '../../src/by-hand/print-codemeta.ts';
import { systemClock } from '../../src/http/clock.ts';
import { silentLog } from '../../src/log.ts';
import { describeByHand } from '../../src/metadata/describe-by-hand.ts';
import { type Entry, type Format, toCannot } from '../../src/repositories/catalogue.ts';

const entry: Entry = {
  ...{
    id: '1',
    state: 'published',
    isDraft: false,
    title: 'Tides',
    creators: [],
    url: 'https://archive.example/records/1',
    updated: '2026-05-04',
  },
};
const doors = { log: silentLog, clock: systemClock };
const datacite = {
  titles: [{ title: 'Tides' }],
  creators: [{ name: 'Carberry, Josiah', nameType: 'Personal' }],
  types: { resourceTypeGeneral: 'Software' },
  publicationYear: '2026',
};
const serverWith = (texts: Partial<Record<Format, string>>) => async (_: Entry, format: Format) => {
  const text = texts[format];
  if (text === undefined) throw toCannot('archive', `print ${format}`);
  return { mediaType: 'application/json', text };
};

test('is what the server exports', async () => {
  const { text } = await printCodemeta(serverWith({ codemeta: '{"name":"theirs"}', datacite: JSON.stringify(datacite) }), entry, doors);
  expect(JSON.parse(text)).toEqual({ name: 'theirs' });
});

test('is made of the DataCite metadata where the server has no such export', async () => {
  const { mediaType, text } = await printCodemeta(serverWith({ datacite: JSON.stringify(datacite) }), entry, doors);
  expect(mediaType).toBe('application/ld+json');
  expect(JSON.parse(text)).toEqual({
    '@context': 'https://w3id.org/codemeta/3.0',
    '@type': 'SoftwareSourceCode',
    name: 'Tides',
    author: [{ '@type': 'Person', givenName: 'Josiah', familyName: 'Carberry' }],
    datePublished: '2026',
  });
});

test('can’t be had from a server that prints neither', async () => {
  await expect(printCodemeta(serverWith({}), entry, doors)).rejects.toMatchObject({ code: 'archive-cannot' });
});

test('a codemeta.json is taken for a record by its name, or by its context', async () => {
  const text = JSON.stringify({ '@context': 'https://w3id.org/codemeta/3.0', name: 'Tides', author: 'Carberry, Josiah' });
  for (const path of ['some/codemeta.json', 'about.json']) {
    const { record, problems } = await describeByHand({ file: { path, text }, today: '2026-05-04' });
    expect(record).toMatchObject({ title: 'Tides', creators: [{ family: 'Carberry', given: 'Josiah' }] });
    expect(problems).toEqual([]);
  }
});
