/** One wrong value in a file that is right, and by which code it is told. */
import fc, { type Arbitrary } from 'fast-check';
import { type Format, spelling, validFields, write } from './valid.ts';
import type { Fields } from './words.ts';

/** No date, no ORCID, no relation and no licence. */
export const NOWHERE = 'nowhere-9';

interface Wrong {
  code: string;
  /** In place of the file's own. */
  fields: Fields;
}

const ZENODO: readonly Wrong[] = [
  { code: 'upload-type-unknown', fields: { upload_type: NOWHERE } },
  { code: 'access-right-unknown', fields: { access_right: NOWHERE } },
  { code: 'invalid-date', fields: { publication_date: NOWHERE } },
  { code: 'invalid-orcid', fields: { creators: [{ name: 'Okafor, Ada' }, { name: 'Lin, Mei', orcid: NOWHERE }] } },
  { code: 'relation-unknown', fields: { related_identifiers: [{ identifier: '10.1234/a', relation: NOWHERE }] } },
];
const CFF: readonly Wrong[] = [
  { code: 'invalid-date', fields: { 'date-released': NOWHERE } },
  { code: 'invalid-doi', fields: { doi: NOWHERE } },
  { code: 'invalid-value', fields: { type: NOWHERE } },
  { code: 'invalid-orcid', fields: { authors: [{ name: 'Tidal Lab' }, { 'family-names': 'Lin', orcid: NOWHERE }] } },
];
const CODEMETA: readonly Wrong[] = [
  { code: 'invalid-date', fields: { dateCreated: NOWHERE } },
  { code: 'embargo-without-date', fields: { embargoEndDate: NOWHERE } },
  { code: 'licence-not-spdx', fields: { license: ['MIT', NOWHERE] } },
  { code: 'resource-type-unknown', fields: { '@type': NOWHERE } },
];
const DATACITE: readonly Wrong[] = [
  { code: 'resource-type-unknown', fields: { types: { resourceTypeGeneral: NOWHERE } } },
  {
    code: 'invalid-date',
    fields: {
      dates: [
        { date: '2026-11-29', dateType: 'Created' },
        { date: NOWHERE, dateType: 'Updated' },
      ],
    },
  },
  {
    code: 'relation-unknown',
    fields: { relatedIdentifiers: [{ relatedIdentifier: '10.1234/a', relatedIdentifierType: 'DOI', relationType: NOWHERE }] },
  },
  {
    code: 'invalid-orcid',
    fields: { creators: [{ name: 'Lin, Mei', nameIdentifiers: [{ nameIdentifier: NOWHERE, nameIdentifierScheme: 'ORCID' }] }] },
  },
];

export const WRONG: Readonly<Record<Format, readonly Wrong[]>> = {
  '.zenodo.json': ZENODO,
  'CITATION.cff': CFF,
  'codemeta.json': CODEMETA,
  'datacite.json': DATACITE,
};

/** Each value on a line of its own. */
export const wrongFile = (format: Format, fields: Fields): Arbitrary<Buffer> =>
  fc
    .tuple(validFields[format], spelling)
    .map(([data, how]) =>
      Buffer.from(`${how.hasMark ? '\ufeff' : ''}${write(format, { ...data, ...fields }, { ...how, indent: how.indent + 1 })}`),
    );
