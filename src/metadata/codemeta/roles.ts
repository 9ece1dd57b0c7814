/** Roles stand among people (schema.org's `Role`): around the person, or beside one whom they name by an id, as CodeMeta's generator writes them. Here each person gets the names of theirs. */
import { CONTRIBUTOR_TYPES } from '../contributor-types.ts';
import type { DataPath } from '../documents/document.ts';
import { toPathText } from '../documents/document.ts';
import type { Notebook } from '../notebook.ts';
import type { CodemetaAgent } from '../schemas/codemeta-json-types.ts';
import { typesOf } from './plain.ts';
import { linesOf, valuesOf } from './values.ts';

type Written = string | CodemetaAgent;

export interface Cast {
  written: Written;
  path: DataPath;
  /** What they did, in the file's own words, each with its path. */
  roleNames: readonly (readonly [string, DataPath])[];
}

/** Under the name of the list that the role stands in; any other is understood, too. */
const PLAYED_BY = [
  'author',
  'creator',
  'contributor',
  'maintainer',
  'editor',
  'producer',
  'provider',
  'sponsor',
  'translator',
  'copyrightHolder',
] as const satisfies readonly (keyof CodemetaAgent)[];

const isRole = (one: Written): one is CodemetaAgent => typeof one !== 'string' && typesOf(one).some((type) => /Role$/i.test(type));

const idOf = (one: Written): string | undefined => (typeof one === 'string' ? one : one['@id']);
/** It says nothing but who. */
const isBare = (one: Written): boolean => typeof one === 'string' || Object.keys(one).every((key) => key === '@id' || key === '@type');

/** Everybody in a list, in its order, with their roles; a role that names nobody there is told, and left out. */
export const castOf = (values: readonly (readonly [Written, DataPath])[], notes: Notebook): readonly Cast[] => {
  const listed = new Set(values.flatMap(([one]) => (isRole(one) ? [] : [idOf(one)])).filter((id) => id !== undefined));
  const rolesOf = new Map<string, Cast['roleNames']>();
  const cast = values.flatMap(([one, path]): Cast[] => {
    if (!isRole(one)) return [{ written: one, path, roleNames: [] }];
    const roleNames = linesOf(one.roleName, [...path, 'roleName']);
    const players = PLAYED_BY.flatMap((key) => valuesOf(one[key], [...path, key])).filter(([player]) => !isRole(player));
    const isElsewhere = ([player]: (typeof players)[number]): boolean => isBare(player) && listed.has(idOf(player) ?? '');
    for (const [player] of players.filter(isElsewhere)) {
      const id = idOf(player) ?? '';
      rolesOf.set(id, [...(rolesOf.get(id) ?? []), ...roleNames]);
    }
    const inside = players.filter((player) => !isElsewhere(player) && !(isBare(player[0]) && (idOf(player[0]) ?? '_:').startsWith('_:')));
    if (inside.length === 0 && !players.some(isElsewhere)) {
      const message = `\`${toPathText(path)}\` is the role of somebody who is named neither in it nor in the list: it is left out.`;
      notes.tellOnce('notice', 'role-ignored', { message, path });
    }
    if (one.startDate !== undefined || one.endDate !== undefined) {
      const message = `\`${toPathText(path)}\`: when somebody had a role is left out.`;
      notes.tellOnce('notice', 'role-dates', { message, path });
    }
    return inside.map(([player, at]) => ({ written: player, path: at, roleNames }));
  });
  return cast.map((one) => ({ ...one, roleNames: [...one.roleNames, ...(rolesOf.get(idOf(one.written) ?? '') ?? [])] }));
};

const toPlainWord = (text: string): string => text.replace(/[\s_-]/g, '').toLowerCase();

/** In DataCite's words, the first that is one; else the list's own. What is no type is told. */
export const toContributorType = ({ roleNames }: Cast, standard: string, notes: Notebook): string => {
  const known = roleNames.map(([name]) => CONTRIBUTOR_TYPES.find((type) => toPlainWord(type) === toPlainWord(name)));
  const type = known.find((one) => one !== undefined) ?? standard;
  const left = roleNames.find((_, index) => known[index] !== type);
  if (left !== undefined) {
    const [name, path] = left;
    const message = `\`${toPathText(path)}\`: «${name.slice(0, 60)}» is left out, and \`${type}\` is taken: a contributor has one type, of DataCite's.`;
    notes.tellOnce('notice', 'role-ignored', { message, path });
  }
  return type;
};

/** Authors have none in a record. */
export const tellOfAuthorRole = ({ roleNames }: Cast, notes: Notebook): void => {
  const [first] = roleNames;
  if (first === undefined) return;
  const [name, path] = first;
  const message = `\`${toPathText(path)}\`: «${name.slice(0, 60)}» is left out: what authors did has no place in a record. Who did something else belongs under \`contributor\`.`;
  notes.tellOnce('notice', 'role-ignored', { message, path });
};
