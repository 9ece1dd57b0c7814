/** Who paid: grants with their funder as CodeMeta 3 has them, or CodeMeta 2's `funding` (a text) beside `funder`. */
import type { Funding } from '../../model/record.ts';
import type { DataPath } from '../documents/document.ts';
import { toPathText } from '../documents/document.ts';
import { toDoi, toRor, toUrl } from '../identifiers.ts';
import type { Notebook } from '../notebook.ts';
import type { CodemetaGrant, CodemetaJson, CodemetaOrganisation } from '../schemas/codemeta-json-types.ts';
import { toKey, toLine } from '../text.ts';
import { knownAs, valuesOf } from './values.ts';

type Funder = NonNullable<Funding['funder']>;

const readFunder = (written: string | CodemetaOrganisation, path: DataPath): Funder | undefined => {
  const thing = typeof written === 'string' ? (toUrl(written) === undefined ? { name: written } : { '@id': written }) : written;
  const name = toLine(thing.name ?? thing.legalName ?? '');
  const known = knownAs(thing, path).map(({ text }) => text);
  const doi = known.map(toDoi).find((found) => found?.startsWith('10.13039/'));
  const ror = known.flatMap((text) => (/ror\.org\//i.test(text) ? (toRor(text) ?? []) : []))[0];
  const other = known.find((text) => toUrl(text) !== undefined);
  const funder = {
    ...(name === '' ? {} : { name }),
    ...(doi === undefined ? {} : { doi }),
    ...(ror === undefined ? {} : { ror }),
    ...((doi ?? ror ?? other === undefined) ? {} : { identifier: { value: other, scheme: 'URL' } }),
  };
  return Object.keys(funder).length === 0 ? undefined : funder;
};

const readFunders = (written: CodemetaGrant['funder'], path: DataPath): Funder[] =>
  valuesOf(written, path).flatMap(([one, at]) => readFunder(one, at) ?? []);

/** A text is an address, a number, or words. */
const fromText = (text: string): Funding =>
  toUrl(text) !== undefined ? { url: text } : /^\S*\d\S*$/.test(text) ? { number: text } : { title: text };

const fromGrant = (grant: CodemetaGrant, path: DataPath): Funding => {
  const known = knownAs(grant, path).map(({ text }) => text);
  const url = known.find((text) => toUrl(text) !== undefined);
  const number = known.find((text) => toUrl(text) === undefined && !text.startsWith('_:'));
  const title = toLine(grant.name ?? '') || toLine(grant.description ?? '');
  return { ...(number === undefined ? {} : { number }), ...(title === '' ? {} : { title }), ...(url === undefined ? {} : { url }) };
};

const keyOf = ({ doi, ror, name }: Funder): string => doi ?? ror ?? toKey(name ?? '');

export const readFunding = (data: CodemetaJson, notes: Notebook): void => {
  const all = readFunders(data.funder, ['funder']);
  const [only] = all.length === 1 ? all : [];
  const funding: Funding[] = [];
  const named = new Set<string>();
  for (const [one, path] of valuesOf(data.funding, ['funding'])) {
    const award = typeof one === 'string' ? (toLine(one) === '' ? {} : fromText(toLine(one))) : fromGrant(one, path);
    const own = typeof one === 'string' ? [] : readFunders(one.funder, [...path, 'funder']);
    const funders = own.length > 0 ? own : only === undefined ? [] : [only];
    for (const funder of funders) named.add(keyOf(funder));
    if (funders.length === 0 && Object.keys(award).length === 0) {
      notes.tell('warning', 'grant-empty', {
        message: `\`${toPathText(path)}\` names neither a funder nor an award, and is left out.`,
        path,
      });
      continue;
    }
    notes.point(`funding[${funding.length}]`, path);
    funding.push(...(funders.length === 0 ? [award] : funders.map((funder) => ({ funder, ...award }))));
  }
  const rest = all.filter((funder) => !named.has(keyOf(funder)));
  if (rest.length > 1 && funding.some(({ funder }) => funder === undefined)) {
    const message =
      '`funder` names several, and nothing says which of them gave what `funding` names; they are kept apart. Write `funding` as Grants with a `funder` each.';
    notes.tell('notice', 'funders-apart', { message, path: ['funder'] });
  }
  funding.push(...rest.map((funder) => ({ funder })));
  if (funding.length > 0) notes.put('funding', funding, [data.funding === undefined ? 'funder' : 'funding']);
};
