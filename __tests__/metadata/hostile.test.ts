/** Every value of a full file replaced by every kind of wrong one: nothing throws, every problem has a place, and the rest is still read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import { readCitationCff } from '../../src/metadata/cff/read-citation-cff.ts';
import { readCodemetaJson } from '../../src/metadata/codemeta/read-codemeta-json.ts';
import { readDataciteJson } from '../../src/metadata/datacite/read-datacite-json.ts';
import { readYaml } from '../../src/metadata/documents/read-yaml.ts';
import { openLicenceBook } from '../../src/metadata/licences.ts';
import { mergePeople } from '../../src/metadata/merge-people.ts';
import { readZenodoJson } from '../../src/metadata/zenodo/read-zenodo-json.ts';
import type { Finding } from '../../src/model/provenance.ts';
import { toRelease } from './harbour.ts';
import { AT_THE_LIMIT_MS, PROMISED_MS, workOf } from './work.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const fixtures = join(import.meta.dirname, '../fixtures/metadata');
const zenodo = JSON.parse(readFileSync(join(fixtures, 'every-zenodo-field/.zenodo.json'), 'utf8')) as Json;
/** One of each list is enough (but of points): each mutation is a reading of the whole. */
const datacite = JSON.parse(readFileSync(join(fixtures, 'every-datacite-property/datacite.json'), 'utf8'), (key, value) =>
  Array.isArray(value) && !key.startsWith('geoLocation') ? value.slice(0, 1) : value,
) as Json;
/** Each kind of thing once: of those that are read alike, one is enough. */
const ALIKE = [
  'hasPart',
  'isPartOf',
  'isBasedOn',
  'supportingData',
  'editor',
  'producer',
  'copyrightHolder',
  'dateModified',
  'readme',
  'downloadUrl',
];
const codemeta = JSON.parse(readFileSync(join(fixtures, 'every-codemeta-term/codemeta.json'), 'utf8'), (key, value) =>
  ALIKE.includes(key) ? undefined : value,
) as Json;
const cff = readYaml('CITATION.cff', readFileSync(join(fixtures, 'every-cff-field/CITATION.cff'), 'utf8')).data as Json;
const book = await openLicenceBook();

const readZenodo = (text: string) => readZenodoJson(text, { source: '.zenodo.json', file: '.zenodo.json', language: 'json', book });
const readDatacite = (text: string) => readDataciteJson(text, { source: 'datacite.json', file: 'datacite.json', book });
const readCodemeta = (text: string) =>
  readCodemetaJson(text, { source: 'codemeta.json', file: 'codemeta.json', release: toRelease(), book });
const readCff = (text: string) => readCitationCff(text, { source: 'CITATION.cff', file: 'CITATION.cff', release: toRelease(), book });

const WRONG: readonly Json[] = [
  null,
  true,
  1e300,
  '',
  'x',
  '\u0000',
  [],
  {},
  [null],
  [[]],
  { x: {} },
  ['x', 1, null, {}],
  JSON.parse('{"__proto__": {"x": 1}, "constructor": 1, "toString": {}}'),
];

const pathsOf = (value: Json, path: (string | number)[] = []): (string | number)[][] =>
  value === null || typeof value !== 'object'
    ? [path]
    : [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]))];

const replaced = (value: Json, path: readonly (string | number)[], by: Json): Json => {
  const [first, ...rest] = path;
  if (first === undefined) return by;
  const copy = structuredClone(value) as Record<string | number, Json>;
  copy[first] = replaced(copy[first] as Json, rest, by);
  return copy as Json;
};

/** Looked at by hand: an `expect` for each of some hundred thousand problems takes longer than all the reading. */
const checkPlaces = (finding: Finding, mutation: string): void => {
  const lost = finding.problems.filter(
    ({ message, at }) => !/\S/.test(message) || !at?.file || !Number.isInteger(at.line) || !Number.isInteger(at.column),
  );
  if (lost.length > 0) expect({ mutation, lost }).toEqual({ mutation, lost: [] });
};

describe.each<[string, Json, (value: Json) => string, (text: string) => Promise<Finding>, (string | number)[][]]>([
  [
    '.zenodo.json',
    zenodo,
    (value) => JSON.stringify(value, undefined, 2),
    readZenodo,
    [['description'], ['creators', 0, 'name'], ['license'], ['related_identifiers', 0, 'identifier']],
  ],
  [
    'datacite.json',
    datacite,
    (value) => JSON.stringify(value, undefined, 1),
    readDatacite,
    [
      ['titles', 0, 'title'],
      ['creators', 0, 'name'],
      ['creators', 0, 'nameIdentifiers', 0, 'nameIdentifier'],
      ['descriptions', 0, 'description'],
      ['dates', 0, 'date'],
      ['rightsList', 0, 'rightsIdentifier'],
      ['relatedIdentifiers', 0, 'relatedIdentifier'],
      ['language'],
    ],
  ],
  [
    'codemeta.json',
    codemeta,
    (value) => JSON.stringify(value, undefined, 1),
    readCodemeta,
    [
      ['name'],
      ['description'],
      ['keywords'],
      ['author', 0, '@id'],
      ['author', 2],
      ['license', 0],
      ['identifier', 0],
      ['codeRepository'],
      ['developmentStatus'],
      ['programmingLanguage', 0],
      ['citation', 'name'],
    ],
  ],
  [
    'CITATION.cff',
    cff,
    (value) => stringify(value),
    readCff,
    [['abstract'], ['authors', 0, 'family-names'], ['license'], ['doi'], ['url']],
  ],
])('%s with any value of any wrong kind', (_, full, write, read, texts) => {
  test('as it stands has nothing wrong', async () => {
    expect((await read(write(full))).problems.filter(({ severity }) => severity !== 'notice')).toEqual([]);
  });

  test('never throws, and tells at which place', async () => {
    // A third of the wrong ones for each value, in turn: neighbours get the others. All of them for each take a minute, and find no more.
    for (const [index, path] of pathsOf(full).entries()) {
      for (const wrong of WRONG.filter((__, at) => (at + index) % 3 === 0)) {
        const text = write(replaced(full, path, wrong));
        checkPlaces(await read(text), `${path.join('.')} = ${JSON.stringify(wrong)}`);
      }
    }
  }, 120_000);

  test('cut off anywhere, or with any character changed, never throws', async () => {
    const text = write(full);
    for (let at = 0; at < text.length; at += 47) {
      checkPlaces(await read(text.slice(0, at)), `cut at ${at}`);
      for (const junk of ['"', '\n', '\t', '{', ']', ':', '&a *a', '\uFFFD'])
        checkPlaces(await read(text.slice(0, at) + junk + text.slice(at + 1)), `${junk} at ${at}`);
    }
  }, 120_000);

  test.each([',', '/', ' ', '\n', '\n ', '.', '-', '**a', '</a', '@a ', '.git', '&'])(
    'with %j without end in a text is read in a moment',
    async (junk) => {
      const long = `x${junk.repeat(100_000 / junk.length)}x`;
      for (const path of texts) {
        for (const prefix of ['', 'https://x.org/', '10.1000/']) {
          const text = write(replaced(full, path, prefix + long));
          const { took } = await workOf(() => read(text));
          if (took > PROMISED_MS) expect({ path, prefix, took }).toEqual({ path, prefix, took: PROMISED_MS });
        }
      }
    },
    120_000,
  );

  test('still reads what stands beside it', async () => {
    const whole = Object.keys((await read(write(full))).fields);
    for (const [path] of Object.keys(full as object).map((key) => [key])) {
      const { fields } = await read(write(replaced(full, [path ?? ''], { wrong: true })));
      // One key can make three fields at the most (`titles`), or one of several that make a field.
      expect(whole.length - Object.keys(fields).length).toBeLessThanOrEqual(3);
    }
  });
});

describe('keys that are no fields', () => {
  test('do not reach into any prototype', async () => {
    const finding = await readZenodo(
      '{"title": "T", "__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "custom": {"__proto__": {"polluted": 1}, "a:b": 1}}',
    );
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(finding.fields.custom).toEqual({ 'a:b': 1 });
    expect(finding.problems.map(({ code }) => code)).toEqual(['unknown-key', 'unknown-key', 'unknown-key']);
  });

  test('by the thousand are told up to a limit, errors before all', async () => {
    const junk = Array.from({ length: 20_000 }, (__, index) => `"key${index}": ${index}`).join(',');
    const { result, took } = await workOf(() => readZenodo(`{${junk}, "title": []}`), AT_THE_LIMIT_MS);
    const { problems } = result;
    expect(problems).toHaveLength(201);
    expect(problems[0]).toMatchObject({ severity: 'error', code: 'wrong-type' });
    expect(problems.at(-1)).toMatchObject({ code: 'more-problems' });
    expect(took).toBeLessThan(AT_THE_LIMIT_MS);
  });
});

describe('thousands of licences that nobody knows', () => {
  test.each<[string, (text: string) => Promise<Finding>, string]>([
    ['codemeta.json', readCodemeta, `{"license": [${Array.from({ length: 40_000 }, (_, at) => `"l${at}"`).join()}]}`],
    ['datacite.json', readDatacite, `{"rightsList": [${'{"rights":"nobody knows"},'.repeat(16_000)}{"rights":"MIT"}]}`],
  ])('in %s are read in a moment', async (_, read, text) => {
    expect((await workOf(() => read(text), AT_THE_LIMIT_MS)).took).toBeLessThan(AT_THE_LIMIT_MS);
  });
});

describe('thousands of people of one name', () => {
  test('are compared in a moment', async () => {
    const creators = Array.from({ length: 3_000 }, () => '{"name": "Wang, Wei"}').join(',');
    const reading = await workOf(() => readZenodo(`{"title": "T", "creators": [${creators}], "contributors": []}`));
    const { fields } = reading.result;
    expect(fields.creators).toHaveLength(3_000);
    const finding = (source: string): Finding => ({ source, fields: { ...fields }, at: {}, problems: [] });
    const merging = await workOf(async () => mergePeople([finding('a'), finding('b')], 'auto'), AT_THE_LIMIT_MS);
    expect(merging.result.creators).toHaveLength(3_000);
    expect(reading.took).toBeLessThan(PROMISED_MS);
    expect(merging.took).toBeLessThan(AT_THE_LIMIT_MS);
  }, 60_000);
});
