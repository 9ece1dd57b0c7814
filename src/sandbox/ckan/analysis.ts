/** How Solr takes a text to pieces, with the field types of CKAN's schema. */

export type FieldType = 'text' | 'text_general' | 'ngram' | 'date' | 'string';

const types: Record<string, FieldType> = {
  title: 'text',
  notes: 'text',
  text: 'text',
  urls: 'text',
  author: 'text_general',
  author_email: 'text_general',
  maintainer: 'text_general',
  maintainer_email: 'text_general',
  res_name: 'text_general',
  res_description: 'text_general',
  title_ngram: 'ngram',
  name_ngram: 'ngram',
  metadata_created: 'date',
  metadata_modified: 'date',
};

/** A key that nobody declared is an exact string; by their names some are dates or texts (facts/ckan.md 1.9). */
export const typeOf = (field: string): FieldType => {
  const known = types[field];
  if (known !== undefined) return known;
  if (field.endsWith('_date')) return 'date';
  return /^(extras|res_extras)_/.test(field) ? 'text' : 'string';
};

/** The first steps of the English stemmer: plurals, -ed and -ing. */
const stem = (word: string): string => {
  if (word.length < 3) return word;
  const singular = /(sses|ies|ied)$/.test(word)
    ? word.replace(/sses$/, 'ss').replace(/(ies|ied)$/, word.length > 4 ? 'i' : 'ie')
    : /[aeiouy].*[^aeious]s$|[aeiouy].*[aeiou].*[aeiou]s$|[aeiouy][^aeiou]+[aeiou]s$/.test(word) && !/(us|ss)$/.test(word)
      ? word.slice(0, -1)
      : word;
  const bare = /^(.*[aeiouy].*?)(ed|ing)$/.exec(singular)?.[1];
  const rest =
    bare === undefined
      ? singular
      : /(at|bl|iz)$/.test(bare)
        ? `${bare}e`
        : bare.replace(/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/, (twin) => twin[0] ?? '');
  return rest.replace(/(?<=.[^aeiouy])y$/, 'i');
};

/** The parts of a word, as they are cut at marks, between letters and digits, and (but in names of people) at a capital. */
const partsOf = (word: string, type: FieldType): string[] => {
  const pattern = type === 'text' ? /\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+|\p{Lu}+|\p{N}+/gu : /[\p{L}\p{M}]+|\p{N}+/gu;
  return word.replace(/'s\b/gi, '').match(pattern) ?? [];
};

const fold = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');
const finish = (word: string, type: FieldType): string => (type === 'text' ? fold(stem(word.toLowerCase())) : word.toLowerCase());

/** The words that a query asks for, in their order. */
export const analyseQuery = (text: string, type: FieldType): string[] => {
  if (type === 'ngram') return text.toLowerCase().split(/\s+/).filter(Boolean);
  return text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => partsOf(word, type))
    .map((part) => finish(part, type));
};

/** What of a text is in the index: at each place the word, and what it makes with its neighbours of one kind. */
export const analyse = (text: string, type: FieldType): string[][] => {
  if (type === 'ngram')
    return [
      text
        .toLowerCase()
        .split('')
        .flatMap((_, at, all) => [2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => all.slice(at, at + n).join(''))),
    ];
  return text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => {
      const parts = partsOf(word, type);
      return parts.map((part, at) => {
        const isNumber = /\p{N}/u.test(part);
        const run: string[] = [];
        for (let next = at; next < parts.length && /\p{N}/u.test(parts[next] ?? '') === isNumber; next += 1) run.push(parts[next] ?? '');
        const isFirst = at === 0 || /\p{N}/u.test(parts[at - 1] ?? '') !== isNumber;
        return [finish(part, type), ...(isFirst && run.length > 1 ? [finish(run.join(''), type)] : [])];
      });
    });
};

/** A time as it is compared: with microseconds, so that one write after another is the later one. */
export const toInstant = (date: Date, text: string): string =>
  `${date.toISOString().slice(0, 19)}.${(/:\d\d\.(\d{1,6})/.exec(text)?.[1] ?? '').padEnd(6, '0')}Z`;
