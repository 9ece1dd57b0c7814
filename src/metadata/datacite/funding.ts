/** Funding references of `datacite.json`: the funder by ROR, Crossref Funder ID or anything else, the award by number, title and address. */
import type { Funding } from '../../model/record.ts';
import type { DataPath } from '../documents/document.ts';
import { toPathText } from '../documents/document.ts';
import { itemsOf } from '../documents/prune.ts';
import { toDoi, toRor, toUrl } from '../identifiers.ts';
import type { Notebook } from '../notebook.ts';
import type { DataciteFunding, DataciteJson } from '../schemas/datacite-json-types.ts';
import { spell } from '../spell.ts';
import { toLine } from '../text.ts';
import { toSchemed } from './name-identifiers.ts';
import { toSaid } from './unknown.ts';

type Funder = NonNullable<Funding['funder']>;

/** A number alone is one of Crossref's registry, where the file says so. */
const toFunderDoi = (value: string, scheme: string): string | undefined => {
  const doi = toDoi(value);
  if (doi?.startsWith('10.13039/')) return doi;
  return /^crossref/i.test(scheme) && /^\d{6,}$/.test(value) ? `10.13039/${value}` : undefined;
};

const readFunder = (written: DataciteFunding, notes: Notebook, path: DataPath): Funder | undefined => {
  const name = toSaid(written.funderName);
  const called = name === '' ? {} : { name };
  const identifier = toSchemed(written.funderIdentifier, written.funderIdentifierType, written);
  if (identifier === undefined) return name === '' ? undefined : called;
  const doi = toFunderDoi(identifier.value, identifier.scheme);
  if (doi !== undefined) return { ...called, doi };
  if (!/ror\.org\//i.test(identifier.value) && !/^ror$/i.test(identifier.scheme)) return { ...called, identifier };
  const ror = toRor(identifier.value);
  if (ror !== undefined) return { ...called, ror };
  const here = [...path, 'funderIdentifier'];
  const message = `\`${toPathText(here)}\`: \`${identifier.value.slice(0, 80)}\` is not a ROR (nine characters, the last two a check); it is left out.`;
  notes.tell('warning', 'invalid-ror', { message, path: here });
  return name === '' ? undefined : called;
};

/** A web address; a DOI of an award is one. */
const readAddress = (written: DataciteFunding, notes: Notebook, path: DataPath): string | undefined => {
  const text = toLine(written.awardUri ?? written.awardURI ?? '');
  if (text === '') return undefined;
  const doi = toDoi(text);
  const url = toUrl(text) ?? (doi === undefined ? undefined : `https://doi.org/${doi}`);
  if (url === undefined) {
    const message = `\`${toPathText([...path, 'awardUri'])}\`: \`${text.slice(0, 80)}\` is not a web address; it is left out.`;
    notes.tell('warning', 'invalid-url', { message, path: [...path, written.awardUri === undefined ? 'awardURI' : 'awardUri'] });
  }
  return url;
};

export const readFunding = (data: DataciteJson, notes: Notebook): void => {
  const funding = itemsOf(data.fundingReferences).flatMap(([index, written]): Funding[] => {
    const path = ['fundingReferences', index];
    const funder = readFunder(written, notes, path);
    const number = toSaid(spell(written.awardNumber, notes, [...path, 'awardNumber']));
    const title = toSaid(written.awardTitle);
    const url = readAddress(written, notes, path);
    const entry = {
      ...(funder === undefined ? {} : { funder }),
      ...(number === '' ? {} : { number }),
      ...(title === '' ? {} : { title }),
      ...(url === undefined ? {} : { url }),
    };
    if (Object.keys(entry).length > 0) return [entry];
    const message = `\`${toPathText(path)}\` names neither a funder nor an award, and is left out.`;
    notes.tell('warning', 'grant-empty', { message, path });
    return [];
  });
  if (funding.length > 0) notes.put('funding', funding, ['fundingReferences']);
};
