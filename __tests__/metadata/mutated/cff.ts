/** `CITATION.cff` 1.0.3, 1.1.0 and 1.2.0, by their schema guides. */
import fc, { type Arbitrary } from 'fast-check';
import { REFERENCE_TYPES } from '../../../src/metadata/schemas/citation-cff.ts';
import * as a from './words.ts';

const web = { email: a.email, website: a.url, tel: fc.constant('+49 40 123'), fax: fc.constant('+49 40 124') };
const seat = {
  address: a.text,
  city: a.text,
  region: a.text,
  'post-code': fc.constantFrom<unknown>('20095', 20095, 'SW1A 1AA'),
  country: a.wordsOf('NO DE GB'),
};
const orcid = a.orcid.map((id) => `https://orcid.org/${id}`);
const person = a.fields(
  { 'family-names': a.family },
  {
    'given-names': a.given,
    'name-particle': a.wordsOf('van de'),
    'name-suffix': a.wordsOf('Jr. III'),
    affiliation: a.text,
    orcid,
    ...web,
    ...seat,
  },
);
const alias = a.fields({ alias: a.text }, { website: a.url });
const entity = a.joined(
  a.fields({ name: a.text }, { ...web, ...seat, orcid, location: a.text }),
  fc.oneof(
    a.nothing,
    a.days.map(([start, end]) => ({ 'date-start': start, 'date-end': end })),
  ),
);
const agents = a.some(fc.oneof(person, entity, alias));

const identifier = fc
  .tuple(
    fc.oneof(
      ...[a.doi, a.url, a.swhid, a.word].map((value, at) => value.map((one) => ({ type: ['doi', 'url', 'swh', 'other'][at], value: one }))),
    ),
    a.fields({}, { description: a.text }),
  )
  .map(([one, more]) => ({ ...one, ...more }));
const hex = fc.constantFrom('0123456789abcdef0123456789abcdef01234567', '0123456');
const pages = {
  start: a.number(99),
  end: a.number(999),
  pages: a.number(99),
  'loc-start': a.number(9),
  'loc-end': a.number(9),
  section: a.number(9),
};

/** What every version has; `type` of the software itself came with 1.2.0. */
const reference = a.fields(
  { type: fc.constantFrom(...REFERENCE_TYPES), authors: agents, title: a.text },
  {
    ...{
      abbreviation: a.text,
      abstract: a.prose,
      contact: agents,
      editors: agents,
      'editors-series': agents,
      translators: agents,
      recipients: agents,
      senders: agents,
    },
    ...{ conference: entity, institution: entity, publisher: entity, location: entity, 'database-provider': entity },
    ...{
      'collection-title': a.text,
      'collection-doi': a.doi,
      'collection-type': a.text,
      database: a.text,
      department: a.text,
      journal: a.text,
    },
    ...{
      copyright: a.text,
      'data-type': a.text,
      entry: a.text,
      filename: a.text,
      format: a.text,
      medium: a.text,
      notes: a.prose,
      scope: a.text,
      term: a.text,
    },
    ...{
      'date-accessed': a.day,
      'date-downloaded': a.day,
      'date-published': a.day,
      'date-released': a.day,
      'issue-date': fc.constantFrom('Spring 2026', '2026-11'),
      'issue-title': a.text,
    },
    ...{
      doi: a.doi,
      url: a.url,
      isbn: fc.constantFrom('978-3-16-148410-0', '0-306-40615-X'),
      issn: fc.constantFrom('0317-8471', '2049-363X'),
      pmcid: fc.constant('PMC2631623'),
      nihmsid: fc.constant('NIHMS12345'),
    },
    ...{ keywords: a.some(a.text), languages: a.some(a.wordsOf('en deu zho')), license: a.spdx, 'license-url': a.url, commit: hex },
    ...{
      repository: a.url,
      'repository-code': a.url,
      'repository-artifact': a.url,
      'patent-states': a.some(a.text),
      'thesis-type': a.text,
    },
    ...{ status: a.wordsOf('abstract advance-online in-preparation in-press preprint submitted'), version: a.version, edition: a.text },
    ...{
      year: a.year,
      'year-original': a.year,
      month: fc.integer({ min: 1, max: 12 }),
      issue: a.number(99),
      volume: a.number(99),
      'volume-title': a.text,
      number: a.number(99),
      'number-volumes': a.number(9),
    },
    ...pages,
  },
);

const common = {
  abstract: a.prose,
  keywords: a.some(a.text),
  license: a.spdx,
  'license-url': a.url,
  doi: a.doi,
  url: a.url,
  repository: a.url,
  'repository-code': a.url,
  'repository-artifact': a.url,
  commit: hex,
  contact: agents,
  references: a.some(reference),
};
const inVersion = (version: string, must: Record<string, Arbitrary<unknown>>, may: Record<string, Arbitrary<unknown>>) =>
  a.fields({ 'cff-version': fc.constant(version), message: a.text, title: a.text, authors: agents, ...must }, { ...common, ...may });

const dated = { version: a.version, 'date-released': a.day };
const identifiers = a.some(identifier);
export const cff = fc.oneof(
  { weight: 1, arbitrary: fc.oneof(...['1.0.0', '1.0.3'].map((version) => inVersion(version, dated, {}))) },
  { weight: 1, arbitrary: inVersion('1.1.0', dated, { identifiers }) },
  {
    weight: 4,
    arbitrary: inVersion(
      '1.2.0',
      {},
      {
        ...dated,
        identifiers,
        type: a.wordsOf('software dataset'),
        license: a.oneOrSome(a.spdx),
        'preferred-citation': reference,
      },
    ),
  },
);
