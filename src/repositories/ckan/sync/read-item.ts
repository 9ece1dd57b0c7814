/** What the readers of a collection's items share: how an item is called, and how its problems are told. Pure. */
import type { Problem } from '../../../model/problem.ts';
import { isObject, type Json } from '../api/wire.ts';

export interface ReadOptions {
  /** For datasets that name no organisation. */
  ownerOrg?: string | undefined;
}

export type ItemReader<T> = (item: Json, at: string, options: ReadOptions) => { problems: readonly Problem[]; item?: T };

export const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

export const toItemProblem = (path: string, code: string, message: string): Problem => ({
  severity: 'error',
  code,
  message,
  ...(path === '' ? {} : { path }),
});

export const wrongType = (path: string, what: string): Problem => toItemProblem(path, 'wrong-type', `\`${path}\` must be ${what}.`);

/** It goes into a query and into a list of names: long ones, and line breaks, are somebody's mistake. */
const LONGEST_ID = 500;

/** The source's own id: any text, with colons and blanks; a number is one. */
export const readId = ({ id }: Json, problems: Problem[]): string => {
  if (typeof id === 'number') return String(id);
  if (isBlank(id)) problems.push(toItemProblem('id', 'missing', "An item needs an `id`: the source's own, and always the same."));
  else if (typeof id !== 'string') problems.push(wrongType('id', 'a text'));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  else if (id.length > LONGEST_ID || id.trim() !== id || /[\u0000-\u001f]/.test(id))
    problems.push(
      toItemProblem('id', 'id-refused', `An \`id\` has ${LONGEST_ID} signs at most, no blanks around it, and no line breaks in it.`),
    );
  return typeof id === 'string' ? id : '';
};

/** One anywhere is a 500 of the database (facts/ckan.md 1.5). */
export const findNul = (value: unknown, path = ''): readonly Problem[] => {
  if (typeof value === 'string') {
    return value.includes('\u0000')
      ? [toItemProblem(path, 'nul-character', `\`${path}\` has a NUL character in it, which no CKAN stores.`)]
      : [];
  }
  if (Array.isArray(value)) return value.flatMap((one: unknown, at) => findNul(one, `${path}[${at}]`));
  return isObject(value) ? Object.entries(value).flatMap(([key, one]) => findNul(one, path === '' ? key : `${path}.${key}`)) : [];
};
