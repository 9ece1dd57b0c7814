/** From the words of the small vocabularies to the terms that an address of theirs shows. */
import type { Json } from '../json.ts';
import { developmentStatuses } from './development-status.ts';
import { resourceTypes } from './resource-type-words.ts';

const rowsOf = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|'));

const filled = (pairs: readonly (readonly [string, string | undefined])[]): Json =>
  Object.fromEntries(pairs.filter(([, value]) => value !== undefined && value !== ''));

/** @param props names of the columns behind the titles */
export const termsOf = (text: string, ...props: string[]): ReadonlyMap<string, Json> =>
  new Map(
    rowsOf(text).map(([id = '', en, sv, de, cs, ...values]) => [
      id,
      {
        title: filled([
          ['en', en],
          ['sv', sv],
          ['de', de],
          ['cs', cs],
        ]),
        ...(props.length === 0 ? {} : { props: Object.fromEntries(props.map((name, at) => [name, values[at] ?? ''])) }),
      },
    ]),
  );

export const statusTerms: ReadonlyMap<string, Json> = new Map(
  rowsOf(developmentStatuses).map(([id = '', en, sv, cs, ...descriptions]) => [
    id,
    {
      title: filled([
        ['en', en],
        ['sv', sv],
        ['cs', cs],
      ]),
      description: filled([
        ['en', descriptions[0]],
        ['sv', descriptions[1]],
        ['cs', descriptions[2]],
      ]),
    },
  ]),
);

export const resourceTypeTerms: ReadonlyMap<string, Json> = new Map(
  rowsOf(resourceTypes).map(
    ([id = '', icon, en, sv, de, cs, csl, general, dataciteType, openaire, openaireType, eurepo, schema, marc, marcSubtype]) => [
      id,
      {
        title: filled([
          ['en', en],
          ['sv', sv],
          ['de', de],
          ['cs', cs],
        ]),
        icon,
        tags: ['depositable', 'linkable'],
        props: {
          csl,
          datacite_general: general,
          datacite_type: dataciteType,
          openaire_resourceType: openaire,
          openaire_type: openaireType,
          eurepo: `info:eu-repo/semantics/${eurepo}`,
          'schema.org': `https://schema.org/${schema}`,
          subtype: id.includes('-') ? id : '',
          type: id.split('-')[0],
          marc21_type: marc,
          marc21_subtype: marcSubtype,
        },
      },
    ],
  ),
);
