/** Grants of `.zenodo.json`: ids as Zenodo wants them, and what people write instead. Whether an archive knows the grant is its crosswalk's business. */
import type { Funding } from '../../model/record.ts';
import type { DataPath } from '../documents/document.ts';
import { toPathText } from '../documents/document.ts';
import { itemsOf } from '../documents/prune.ts';
import { toDoi, toRor, toUrl } from '../identifiers.ts';
import type { Notebook } from '../notebook.ts';
import type { ZenodoGrant, ZenodoJson } from '../schemas/zenodo-json-types.ts';
import { toLine, toTitle } from '../text.ts';

const EUROPEAN_COMMISSION = '10.13039/501100000780';

/** `283595` (the European Commission's), `10.13039/…::283595`, `021nxhr62::2118240`. */
const fromId = (id: string): Funding => {
  const [funder = '', number, ...more] = id.split('::');
  if (number === undefined) return /^\d{4,}$/.test(id) ? { id, number: id, funder: { doi: EUROPEAN_COMMISSION } } : { id };
  const doi = toDoi(funder);
  const ror = toRor(funder);
  const whole = [number, ...more].join('::');
  return { id, number: whole, ...(doi === undefined ? (ror === undefined ? {} : { funder: { ror } }) : { funder: { doi } }) };
};

const toFunder = (funder: ZenodoGrant['funder']): Funding['funder'] => {
  if (funder === undefined) return undefined;
  const doi = toDoi(funder.doi ?? '');
  const ror = toRor(funder.id ?? '');
  const name = toLine(funder.name ?? '');
  const known = { ...(doi === undefined ? {} : { doi }), ...(ror === undefined ? {} : { ror }), ...(name === '' ? {} : { name }) };
  return Object.keys(known).length === 0 ? undefined : known;
};

/** The parts that are there. */
const compact = (parts: {
  id?: string;
  number?: string;
  title?: string | undefined;
  url?: string | undefined;
  funder?: Funding['funder'];
}): Funding => Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined && value !== ''));

/** As it is spelled in the file: a grant number may start with zeros. */
const spell = (value: string | number | undefined, notes: Notebook, path: DataPath): string =>
  value === undefined ? '' : toLine(typeof value === 'number' ? (notes.literal(path) ?? String(value)) : value);

const readGrant = (grant: string | ZenodoGrant, notes: Notebook, path: DataPath): Funding | undefined => {
  if (typeof grant === 'string') {
    const text = toLine(grant);
    if (text === '') return undefined;
    if (/^\S+::\S+$|^\d{4,}$/.test(text)) return fromId(text);
    const message = `\`${toPathText(path)}\` is free text, kept as the title of a grant. Zenodo needs \`{"id": "<funder DOI>::<number>"}\`.`;
    notes.tell('warning', 'grant-free-text', { message, path });
    return { title: text };
  }
  const title = toTitle(grant.title) ?? toTitle(grant.acronym);
  const id = spell(grant.id, notes, [...path, 'id']);
  if (id !== '') return { ...fromId(id), ...(title === undefined ? {} : { title }) };
  const number = spell(grant.code, notes, [...path, 'code']);
  const funder = toFunder(grant.funder);
  const url = toUrl(grant.url ?? '');
  const made = number !== '' && funder?.doi !== undefined ? `${funder.doi}::${number}` : '';
  if (number === '' && title === undefined && funder === undefined) {
    notes.tell('warning', 'grant-empty', {
      message: `\`${toPathText(path)}\` names neither an id, a number, a title nor a funder, and is left out.`,
      path,
    });
    return undefined;
  }
  if (made === '') {
    const message = `\`${toPathText(path)}\` has no \`id\`, and none can be made of it; what it says is kept. Zenodo needs \`{"id": "<funder DOI>::<number>"}\`.`;
    notes.tell('warning', 'grant-without-id', { message, path });
  } else {
    notes.tell('notice', 'grant-id-made', {
      message: `\`${toPathText(path)}\` has no \`id\`; \`${made}\` is made of funder and number.`,
      path,
    });
  }
  return compact({ id: made, number, title, url, funder });
};

export const readFunding = (data: ZenodoJson, notes: Notebook): void => {
  const grants = typeof data.grants === 'string' ? [data.grants] : data.grants;
  const funding = itemsOf(grants).flatMap(([index, grant]) => {
    const path: DataPath = typeof data.grants === 'string' ? ['grants'] : ['grants', index];
    return readGrant(grant, notes, path) ?? [];
  });
  for (const [index, { award, funder }] of itemsOf(data.funding)) {
    const path: DataPath = ['funding', index];
    const id = spell(award?.id, notes, [...path, 'award', 'id']);
    const parts = {
      ...(id === '' ? {} : fromId(id)),
      ...compact({ number: spell(award?.number, notes, [...path, 'award', 'number']), title: toTitle(award?.title) }),
    };
    const known = { ...parts.funder, ...toFunder(funder) };
    const whole = { ...parts, ...(Object.keys(known).length === 0 ? {} : { funder: known }) };
    if (Object.keys(whole).length === 0) continue;
    notes.tellOnce('notice', 'funding-understood', { message: '`funding` is understood as `grants`.', path });
    funding.push(whole);
  }
  if (funding.length > 0) notes.put('funding', funding, [data.grants === undefined ? 'funding' : 'grants']);
};
