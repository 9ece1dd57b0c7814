/** By what people and organisations are known: ORCID, ROR, ISNI and GND are proved and brought to one form, others are kept with their scheme. */
import type { Affiliation, NameIdentifier, SchemedIdentifier } from '../../model/record.ts';
import type { DataPath } from '../documents/document.ts';
import { toPathText } from '../documents/document.ts';
import { itemsOf } from '../documents/prune.ts';
import { toOrcid, toRor } from '../identifiers.ts';
import type { Notebook } from '../notebook.ts';
import type { DataciteAgent } from '../schemas/datacite-json-types.ts';
import { toLine } from '../text.ts';
import { toSaid } from './unknown.ts';

const toIsni = (written: string): string | undefined => {
  const digits = written
    .replace(/^(https?:\/\/)?(www\.)?isni\.org\/(isni\/)?/i, '')
    .replace(/[\s-]/g, '')
    .toUpperCase();
  return /^\d{15}[\dX]$/.test(digits) ? digits : undefined;
};

const toGnd = (written: string): string | undefined => {
  const value = written.replace(/^(https?:\/\/d-nb\.info\/gnd\/|gnd:)/i, '');
  return /^[\dX-]{3,20}$/i.test(value) ? value : undefined;
};

const SCHEMES: readonly {
  scheme: Exclude<NameIdentifier['scheme'], 'other'>;
  address: RegExp;
  what: string;
  toValue: (written: string) => string | undefined;
}[] = [
  { scheme: 'orcid', address: /orcid\.org\//i, what: 'an ORCID iD (16 digits, the last one a check)', toValue: toOrcid },
  {
    scheme: 'ror',
    address: /ror\.org\//i,
    what: 'a ROR (nine characters, the last two a check)',
    toValue: (written) => toRor(written)?.slice(16),
  },
  { scheme: 'isni', address: /isni\.org\//i, what: 'an ISNI (16 digits)', toValue: toIsni },
  { scheme: 'gnd', address: /d-nb\.info\/gnd\//i, what: 'a GND number', toValue: toGnd },
];

const schemeUrlOf = (written: { schemeUri?: string; schemeURI?: string }): { schemeUrl?: string } => {
  const url = toLine(written.schemeUri ?? written.schemeURI ?? '');
  return url === '' ? {} : { schemeUrl: url };
};

/** An identifier with the scheme and its address, where its file names them. Undefined where there is none. */
export const toSchemed = (
  value: string | undefined,
  scheme: string | undefined,
  written: { schemeUri?: string; schemeURI?: string },
): SchemedIdentifier | undefined => {
  const text = toLine(value ?? '');
  return text === '' ? undefined : { value: text, scheme: toLine(scheme ?? '') || 'Other', ...schemeUrlOf(written) };
};

type Written = NonNullable<DataciteAgent['nameIdentifiers']>[number];

const readOne = (written: Written, notes: Notebook, path: DataPath): NameIdentifier | undefined => {
  const value = toLine(written.nameIdentifier ?? '');
  if (value === '') return undefined;
  const named = toLine(written.nameIdentifierScheme ?? '');
  // The address tells best what it is: a ROR is often given the scheme of a person.
  const known =
    SCHEMES.find(({ address }) => address.test(value)) ??
    SCHEMES.find(({ scheme }) => scheme === named.toLowerCase().replace(/[\s_-]/g, ''));
  if (known === undefined) return { scheme: 'other', value, ...(named === '' ? {} : { schemeName: named }), ...schemeUrlOf(written) };
  const proved = known.toValue(value);
  if (proved !== undefined) return { scheme: known.scheme, value: proved };
  const message = `\`${toPathText(path)}\`: \`${value.slice(0, 80)}\` is not ${known.what}; it is left out, or the archive would refuse the record.`;
  notes.tell('warning', `invalid-${known.scheme}`, { message, path: [...path, 'nameIdentifier'] });
  return undefined;
};

export const readNameIdentifiers = (written: DataciteAgent['nameIdentifiers'], notes: Notebook, path: DataPath): NameIdentifier[] =>
  itemsOf(written).flatMap(([index, one]) => readOne(one, notes, [...path, index]) ?? []);

/** One or several, each a text or an object. A ROR is proved, any other identifier kept with its scheme. */
export const readAffiliations = (written: DataciteAgent['affiliation'], notes: Notebook, path: DataPath): Affiliation[] => {
  const list = Array.isArray(written)
    ? itemsOf(written as readonly (typeof written)[number][])
    : written === undefined
      ? []
      : [[0, written] as const];
  return list.flatMap(([index, one]): Affiliation[] => {
    if (typeof one === 'string') return toLine(one) === '' ? [] : [{ name: toLine(one) }];
    const { name, affiliationIdentifier, affiliationIdentifierScheme } = one;
    const identifier = toSchemed(affiliationIdentifier, affiliationIdentifierScheme, one);
    const called = toSaid(name);
    if (identifier === undefined) return called === '' ? [] : [{ name: called }];
    if (!/ror\.org\//i.test(identifier.value) && !/^ror$/i.test(identifier.scheme)) return [{ name: called, identifier }];
    const ror = toRor(identifier.value);
    if (ror !== undefined) return [{ name: called, ror }];
    const here = [...path, ...(Array.isArray(written) ? [index] : []), 'affiliationIdentifier'];
    const message = `\`${toPathText(here)}\`: \`${identifier.value.slice(0, 80)}\` is not a ROR (nine characters, the last two a check); it is left out.`;
    notes.tell('warning', 'invalid-ror', { message, path: here });
    return called === '' ? [] : [{ name: called }];
  });
};
