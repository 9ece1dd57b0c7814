/** Which documents a query finds, and roughly how well. */
import { analyse, analyseQuery, type FieldType, toInstant, typeOf } from './analysis.ts';
import type { Document } from './search-document.ts';
import { SyntaxFailure } from './solr-lexer.ts';
import type { Query } from './solr-syntax.ts';

/** 0 is no hit. Whatever is found by an exact value is found equally well. */
export type Score = number;

const words = new WeakMap<Document, Map<string, string[][]>>();

/** The places of a field, value after value. */
const placesOf = (document: Document, field: string, type: FieldType): string[][] => {
  const known = words.get(document) ?? new Map<string, string[][]>();
  words.set(document, known);
  const found = known.get(field) ?? (document.fields[field] ?? []).flatMap((value) => [...analyse(value, type), []]);
  known.set(field, found);
  return found;
};

const hasPhrase = (places: readonly string[][], wanted: readonly string[]): boolean =>
  wanted.length > 0 && places.some((_, at) => wanted.every((word, ahead) => places[at + ahead]?.includes(word)));

const toTime = (text: string): string => {
  const date = new Date(text);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text) || Number.isNaN(date.getTime()))
    throw new SyntaxFailure(`Invalid Date String:'${text}'`);
  return toInstant(date, text);
};

/** Words of a text without quotes: those that a mark divides are wanted one beside the other, too. */
const matchText = (document: Document, field: string, text: string): boolean => {
  const type = typeOf(field);
  const values = document.fields[field] ?? [];
  if (type === 'string') return values.includes(text);
  if (type === 'date') return values.includes(toTime(text));
  const wanted = analyseQuery(text, type);
  if (type === 'ngram') return wanted.some((word) => placesOf(document, field, type).some((place) => place.includes(word)));
  return hasPhrase(placesOf(document, field, type), wanted);
};

const matchWords = (document: Document, field: string, text: string): boolean => {
  const type = typeOf(field);
  if (type !== 'text' && type !== 'text_general') return matchText(document, field, text);
  const places = placesOf(document, field, type);
  const wanted = analyseQuery(text, type);
  return wanted.length > 0 && wanted.every((word) => places.some((place) => place.includes(word)));
};

const matchPattern = (document: Document, field: string, pattern: RegExp): boolean => {
  const type = typeOf(field);
  const values = document.fields[field] ?? [];
  if (type === 'string' || type === 'date') return values.some((value) => pattern.test(value));
  return placesOf(document, field, type).some((place) => place.some((word) => pattern.test(word)));
};

const matchRange = (document: Document, query: Query & { kind: 'range' }): boolean => {
  const { field, includesFrom, includesTo } = query;
  const isDate = typeOf(field) === 'date';
  const end = (text: string): string | undefined => (text === '*' ? undefined : isDate ? toTime(text) : text);
  const [from, to] = [end(query.from), end(query.to)];
  return (document.fields[field] ?? []).some(
    (value) =>
      (from === undefined || value > from || (includesFrom && value === from)) &&
      (to === undefined || value < to || (includesTo && value === to)),
  );
};

const matchBool = (document: Document, { clauses }: Query & { kind: 'bool' }): Score => {
  const scores = clauses.map(({ occur, query }) => ({ occur, score: match(document, query) }));
  const needed = scores.filter(({ occur }) => occur === 'must');
  const wished = scores.filter(({ occur }) => occur === 'should');
  if (scores.some(({ occur, score }) => occur === 'not' && score > 0) || needed.some(({ score }) => score === 0)) return 0;
  if (needed.length === 0 && !wished.some(({ score }) => score > 0)) return 0;
  return [...needed, ...wished].reduce((sum, { score }) => sum + score, 0);
};

/** @throws SyntaxFailure for a date that is none */
export const match = (document: Document, query: Query): Score => {
  if (query.kind === 'all') return 1;
  if (query.kind === 'term') return matchWords(document, query.field, query.text) ? 1 : 0;
  if (query.kind === 'phrase') return matchText(document, query.field, query.text) ? 1 : 0;
  if (query.kind === 'pattern') return matchPattern(document, query.field, query.pattern) ? 1 : 0;
  if (query.kind === 'range') return matchRange(document, query) ? 1 : 0;
  return matchBool(document, query);
};

/** Where words without a field are looked for, and how much a hit there counts. */
const weights: readonly (readonly [field: string, weight: number])[] = [
  ['name', 4],
  ['title', 4],
  ['tags', 2],
  ['groups', 2],
  ['text', 1],
];
const tie = 0.1;

/** How a word stands in a field of all documents: in how many, and how long the field is on average. */
interface Frequency {
  documents: number;
  having: number;
  averageLength: number;
}

/** All that is indexed, with what was counted in it. */
export interface Corpus {
  documents: readonly Document[];
  counted: Map<string, Frequency>;
}

const lengthOf = (document: Document, field: string, type: FieldType): number =>
  placesOf(document, field, type).reduce((sum, place) => sum + place.length, 0);
const timesOf = (document: Document, field: string, word: string): number =>
  typeOf(field) === 'string'
    ? (document.fields[field] ?? []).filter((value) => value === word).length
    : placesOf(document, field, typeOf(field)).filter((place) => place.includes(word)).length;

const frequencyOf = ({ documents, counted }: Corpus, field: string, word: string): Frequency => {
  const key = `${field}:${word}`;
  const known = counted.get(key);
  if (known !== undefined) return known;
  const type = typeOf(field);
  const filled = documents.filter(({ fields }) => (fields[field]?.length ?? 0) > 0);
  const total = type === 'string' ? filled.length : filled.reduce((sum, document) => sum + lengthOf(document, field, type), 0);
  const having = filled.filter((document) => timesOf(document, field, word) > 0).length;
  const frequency = { documents: filled.length, having, averageLength: total / Math.max(1, filled.length) };
  counted.set(key, frequency);
  return frequency;
};

/** Lucene's BM25; a string has no length to speak of. */
const bm25 = (corpus: Corpus, document: Document, { field, word }: { field: string; word: string }): Score => {
  const times = timesOf(document, field, word);
  if (times === 0) return 0;
  const type = typeOf(field);
  const { documents, having, averageLength } = frequencyOf(corpus, field, word);
  const rarity = Math.log(1 + (documents - having + 0.5) / (having + 0.5));
  const length = type === 'string' ? 1 : lengthOf(document, field, type) / averageLength;
  return (rarity * times) / (times + 1.2 * (0.25 + 0.75 * length));
};

const bestOf = (scores: readonly Score[]): Score => {
  const best = Math.max(...scores);
  return best + tie * (scores.reduce((sum, one) => sum + one, 0) - best);
};

/** One word: any part of it will do, the more the better. */
const scoreWord = (corpus: Corpus, document: Document, word: string): Score =>
  bestOf(
    weights.map(([field, weight]) => {
      const type = typeOf(field);
      const parts = type === 'string' ? [word] : analyseQuery(word, type);
      return weight * parts.reduce((sum, part) => sum + bm25(corpus, document, { field, word: part }), 0);
    }),
  );

const scorePhrase = (document: Document, phrase: string): Score =>
  bestOf(weights.map(([field, weight]) => (matchText(document, field, phrase) ? weight : 0)));

/** Up to two words all must be found, up to five all but one, of more four fifths (`mm`). */
const neededOf = (count: number): number => (count <= 2 ? count : count <= 5 ? count - 1 : Math.floor(count * 0.8));

/** A query without a colon, which CKAN leaves to dismax: no syntax but quotes, and none of it fails. */
export const matchFree = (corpus: Corpus, document: Document, text: string): Score => {
  const clauses = text.match(/"[^"]*"|[^\s"]+/g) ?? [];
  const wanted = clauses.filter((clause) => !clause.startsWith('-'));
  const unwanted = clauses.filter((clause) => clause.startsWith('-') && clause.length > 1).map((clause) => clause.slice(1));
  const score = (clause: string): Score =>
    clause.startsWith('"') ? scorePhrase(document, clause.replaceAll('"', '')) : scoreWord(corpus, document, clause.replace(/^\+/, ''));
  if (unwanted.some((clause) => score(clause) > 0)) return 0;
  const scores = wanted.map(score);
  const found = scores.filter((one) => one > 0).length;
  return found < Math.max(1, neededOf(wanted.length)) ? 0 : scores.reduce((sum, one) => sum + one, 0);
};
