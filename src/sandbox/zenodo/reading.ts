/** Reads a deposit's JSON and keeps what is wrong with it, in the order in which the real one finds it. */
import { crash, type FieldError, invalid, notInVocabulary } from '../framework/refusal.ts';
import { cleanText } from '../framework/text.ts';

export type Json = Record<string, unknown>;
export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** `errors` fail the request together; only without any are the vocabularies asked, and the first unknown word fails it. */
export interface Reading {
  errors: FieldError[];
  unknown: string[];
}

export const newReading = (): Reading => ({ errors: [], unknown: [] });

export const complain = (reading: Reading, field: string, message: string): void => {
  reading.errors.push({ field, messages: [message] });
};

export const check = (reading: Reading, vocabulary: { has(word: string): boolean }, word: string): void => {
  if (!vocabulary.has(word)) reading.unknown.push(word);
};

/** @throws Refusal for what was found wrong */
export const conclude = ({ errors, unknown }: Reading): void => {
  if (errors.length > 0) throw invalid(errors);
  const [word] = unknown;
  if (word !== undefined) throw notInVocabulary(word);
};

export const nullMessage = 'Field may not be null.';

/** A text, cleaned; nothing, with a complaint, for null and for what is no text. */
export const readText = (reading: Reading, metadata: Json, name: string): string | undefined => {
  const value = metadata[name];
  if (value === undefined) return undefined;
  if (typeof value === 'string') return cleanText(value);
  complain(reading, `metadata.${name}`, value === null ? nullMessage : 'Not a valid string.');
  return undefined;
};

/** A list; nothing, with a complaint, for null and for what is no list. */
export const readList = (reading: Reading, metadata: Json, name: string): unknown[] | undefined => {
  const value = metadata[name];
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return value;
  complain(reading, `metadata.${name}`, value === null ? nullMessage : 'Not a valid list.');
  return undefined;
};

/** An item that the real one takes for an object without looking: it crashes on anything else. */
export const objectOrCrash = (value: unknown): Json => {
  if (!isObject(value)) throw crash();
  return value;
};

export const textOrCrash = (value: unknown): string => {
  if (typeof value !== 'string') throw crash();
  return value;
};
