/** Rights, subjects, dates and funding as InvenioRDM takes them (facts/inveniordm.md 1.4, 1.5). */
import type { ArchiveRecord, Funding, Rights } from '../../model/record.ts';
import { toRorId } from './people.ts';
import { DATE_TYPES } from './vocabularies.ts';
import type { Way } from './way.ts';
import type { Json } from './wire.ts';

/** SPDX ids in lower case; the bare ones of GNU licences are deprecated, and not there. */
const toLicenceId = (id: string): string => {
  const low = id.trim().toLowerCase();
  const plus = /^([al]?gpl-\d\.\d)\+$/.exec(low)?.[1];
  if (plus !== undefined) return `${plus}-or-later`;
  return /^[al]?gpl-\d\.\d$/.test(low) ? `${low}-only` : low;
};

/** `MIT OR Apache-2.0` names two; with an exception it is one thing. */
const toParts = (id: string): readonly string[] => (/ WITH /i.test(id) ? [id] : id.replace(/[()]/g, ' ').split(/\s+(?:OR|AND)\s+/i));

/** Zenodo's words for what has no id. */
const OTHER_LICENCES: Readonly<Record<string, string>> = {
  'other-open': 'Other (open)',
  'other-closed': 'Other (not open)',
  'other-at': 'Other (attribution)',
  'other-nc': 'Other (non-commercial)',
  'other-pd': 'Other (public domain)',
  notspecified: 'Not specified',
};

const toFree = (title: string, url: string | undefined): Json => ({
  title: { en: title },
  ...(url && /^https?:\/\//i.test(url) ? { link: url } : {}),
});

export const toRights = (rights: readonly Rights[], way: Way): readonly Json[] => {
  if (rights.length === 0) way.tell('rights', 'dropped', 'No licence is known: the record will say nothing of what may be done with it.');
  const all = rights.flatMap((entry, index) => {
    const { id, title, url } = entry;
    if (id === undefined) return title || url ? [toFree(title ?? url ?? '', url)] : [];
    return toParts(id).map((part) => {
      const known = toLicenceId(part);
      const other = OTHER_LICENCES[known];
      if (other !== undefined) return toFree(title ?? other, url);
      if (/^[a-z0-9.+-]+$/.test(known) && way.use('vocabularies/licenses', known)) {
        if (known !== part.trim().toLowerCase())
          way.tell(`rights[${index}]`, 'changed', `«${part}» is a deprecated name: it is sent as ${known}.`);
        return { id: known };
      }
      way.tell(
        `rights[${index}]`,
        'changed',
        `The archive has no licence «${part}» in its list: it is sent as a title.${way.nearest('vocabularies/licenses', known)}`,
      );
      return toFree(title ?? part.trim(), url);
    });
  });
  return [...new Map(all.map((entry) => [JSON.stringify(entry), entry])).values()];
};

export const toSubjects = ({ keywords, subjects }: Pick<ArchiveRecord, 'keywords' | 'subjects'>, way: Way): readonly Json[] => {
  const words = keywords.map((word) => word.trim()).filter((word) => word !== '');
  const identified = subjects.flatMap(({ term, identifier, scheme }, index): readonly Json[] => {
    if (identifier !== undefined && way.use('subjects', identifier)) return [{ id: identifier }];
    if (identifier === undefined && scheme !== undefined)
      way.tell(
        `subjects[${index}]`,
        'changed',
        `«${term}» is sent as a word: the archive knows subjects of «${scheme}» by their address only.`,
      );
    if (identifier !== undefined)
      way.tell(
        `subjects[${index}]`,
        'changed',
        `The archive does not have the subject ${identifier}: «${term}» is sent as a word.${way.nearest('subjects', identifier)}`,
      );
    return term.trim() === '' ? [] : [{ subject: term.trim() }];
  });
  return [...new Map([...words.map((subject) => ({ subject })), ...identified].map((entry) => [JSON.stringify(entry), entry])).values()];
};

/** The kind of a title, a description or a date. One that the server lacks is sent as «other»; undefined, and told, where it lacks that, too. */
export const toKind = (id: string, { vocabulary, field, what }: { vocabulary: string; field: string; what: string }, way: Way) => {
  const sent = way.first(vocabulary, [id, 'other']);
  if (sent !== id) {
    const [outcome, end] =
      sent === undefined ? (['dropped', 'it is left out'] as const) : (['changed', `it is sent as «${sent}»`] as const);
    way.tell(field, outcome, `The archive does not have the kind of ${what} «${id}»: ${end}.${way.nearest(vocabulary, id)}`);
  }
  return sent === undefined ? undefined : { id: sent };
};

export const toDates = (dates: ArchiveRecord['dates'], way: Way): readonly Json[] =>
  dates.flatMap(({ start, end, type, description }, index) => {
    const day = (text: string | undefined): string | undefined => text?.replace(/[T ].*$/, '');
    const [from, to] = [day(start), day(end)];
    const date = from === undefined || to === undefined || from === to ? (from ?? to) : `${from}/${to}`;
    if (date === undefined) return [];
    if (from === undefined || to === undefined)
      way.tell(`dates[${index}]`, 'changed', `The archive takes no interval that is open at a side: ${date} is sent alone.`);
    if (/[T ]/.test(`${start ?? ''}${end ?? ''}`))
      way.tell(`dates[${index}]`, 'changed', `The archive takes dates without a time: ${start ?? end} is sent as ${date}.`);
    const known = type.toLowerCase();
    if (!DATE_TYPES.has(known)) way.tell(`dates[${index}]`, 'changed', `The archive has no kind of date «${type}»: it is sent as «other».`);
    const about = { vocabulary: 'vocabularies/datetypes', field: `dates[${index}]`, what: 'date' };
    const kind = toKind(DATE_TYPES.has(known) ? known : 'other', about, way);
    return kind === undefined ? [] : [{ date, type: kind, ...(description ? { description } : {}) }];
  });

/** The European Commission, whose number alone many files give. */
const EC = { doi: '10.13039/501100000780', ror: '00k4n6c32' };

/** Funder and number, also where a file wrote both as one (`10.13039/501100000780::283595`). */
const toWhole = ({ id, funder, number, ...rest }: Funding): Omit<Funding, 'id'> => {
  const [, doi, own] = /^(?:(10\.\d{4,9}\/\S+?)::)?(.+)$/.exec(id ?? '') ?? [];
  const named = funder ?? (own === undefined ? undefined : { doi: doi ?? EC.doi });
  const known = number ?? own;
  return { ...rest, ...(named === undefined ? {} : { funder: named }), ...(known === undefined ? {} : { number: known }) };
};

const bareDoi = (doi: string): string => doi.replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:)/i, '').toLowerCase();

export const toFunding = (funding: readonly Funding[], way: Way): readonly Json[] =>
  funding.flatMap((entry, index) => {
    const { funder, number, title, url } = toWhole(entry);
    const field = `funding[${index}]`;
    const doi = funder?.doi === undefined ? undefined : bareDoi(funder.doi);
    const ror = funder?.ror === undefined ? (doi === EC.doi ? EC.ror : undefined) : toRorId(funder.ror);
    const name = funder?.name ?? doi ?? ror ?? funder?.identifier?.value;
    if (name === undefined) {
      const award = [number, title, url].filter(Boolean).join(', ');
      way.tell(field, 'changed', `The archive takes no grant without its funder: ${award || 'this one'} is told in the notes.`);
      if (award !== '') way.note(`Funding: ${award}`);
      return [];
    }
    if (funder?.identifier !== undefined)
      way.tell(field, 'dropped', `The archive knows funders by ROR: ${funder.identifier.scheme} ${funder.identifier.value} is left out.`);
    const isKnown = ror !== undefined && way.use('funders', ror);
    if (ror !== undefined && !isKnown)
      way.tell(field, 'changed', `The archive does not know the funder ${ror}: its name is sent.${way.nearest('funders', ror)}`);
    const who = isKnown ? { id: ror } : { name };
    if (number === undefined && title === undefined && url === undefined) return [{ funder: who }];
    const award = `${ror}::${number}`;
    if (isKnown && number !== undefined && way.use('awards', award)) return [{ funder: who, award: { id: award } }];
    const told = {
      title: { en: title ?? number ?? url ?? '' },
      ...(number === undefined ? {} : { number }),
      ...(url && /^https?:\/\//i.test(url) ? { identifiers: [{ identifier: url, scheme: 'url' }] } : {}),
    };
    return [{ funder: who, award: told }];
  });
