/** What is said of code alone: Zenodo and InvenioRDM have fields of their own for it (facts/inveniordm.md 1.5). */

import { repairUrl, toUrl } from '../identifiers.ts';
import { toLanguageId } from '../language-id.ts';
import type { Notebook } from '../notebook.ts';
import type { CodemetaJson } from '../schemas/codemeta-json-types.ts';
import { toLine } from '../text.ts';
import { linesOf, valuesOf } from './values.ts';

/** repostatus.org's words, in which the archives have it. */
const STATUSES = ['concept', 'wip', 'suspended', 'abandoned', 'active', 'inactive', 'unsupported', 'moved'];

const toStatus = (written: string): string | undefined => {
  const word = written.replace(/^https?:\/\/(www\.)?repostatus\.org\/(badges\/[\w.-]+\/)?#?/i, '').toLowerCase();
  return STATUSES.find((status) => status === word);
};

/** A version of the language has no place. */
const withoutVersion = (name: string): string => toLine(name).replace(/\s+v?\d[\d.]*$/i, '');

/** Of an address as git has it, the page: `git+https://…`, `git@…`. */
export const toRepositoryUrl = (written: string): string | undefined => {
  const bare = written.replace(/^git\+(?=https?:)/i, '').replace(/^git:\/\//i, 'https://');
  return toUrl(bare) ?? repairUrl(bare);
};

const readStatus = (data: CodemetaJson, notes: Notebook): Record<string, unknown> => {
  const written = linesOf(data.developmentStatus, ['developmentStatus']);
  const found = written.flatMap(([text, path]) => {
    const id = toStatus(text);
    return id === undefined ? [] : [{ id, path }];
  });
  const left = written.filter(([text]) => found[0] === undefined || toStatus(text) !== found[0].id);
  const [first] = left;
  if (first !== undefined) {
    const message = `\`developmentStatus\`: ${left.map(([text]) => `\`${text.slice(0, 80)}\``).join(', ')} is left out: archives keep one, of repostatus.org (${STATUSES.join(', ')}).`;
    notes.tell(found.length > 0 ? 'notice' : 'warning', 'status-unknown', { message, path: first[1] });
  }
  return found[0] === undefined ? {} : { 'code:developmentStatus': { id: found[0].id } };
};

const readLanguages = (data: CodemetaJson): Record<string, unknown> => {
  const ids = valuesOf(data.programmingLanguage, ['programmingLanguage']).flatMap(([one]) => {
    const id = toLanguageId(withoutVersion(typeof one === 'string' ? one : (one.name ?? '')));
    return id === '' ? [] : [id];
  });
  return ids.length === 0 ? {} : { 'code:programmingLanguage': [...new Set(ids)].map((id) => ({ id })) };
};

export const readCode = (data: CodemetaJson, notes: Notebook): void => {
  const [repository, ...others] = linesOf(data.codeRepository, ['codeRepository']).flatMap(([text, path]) => {
    const url = toRepositoryUrl(text);
    if (url !== undefined) return [[url, path] as const];
    const message = `\`codeRepository\`: \`${text.slice(0, 80)}\` is not a web address; it is left out.`;
    notes.tell('warning', 'invalid-url', { message, path });
    return [];
  });
  if (others[0] !== undefined) {
    const message = 'Of several `codeRepository` the first is the one; the others are related to the record.';
    notes.tell('notice', 'repository-several', { message, path: others[0][1] });
  }
  const parts = [
    ['codeRepository', repository === undefined ? {} : { 'code:codeRepository': repository[0] }],
    ['programmingLanguage', readLanguages(data)],
    ['developmentStatus', readStatus(data, notes)],
  ] as const;
  const custom = Object.assign({}, ...parts.map(([, part]) => part)) as Record<string, unknown>;
  for (const [key, part] of parts) for (const name of Object.keys(part)) notes.point(`custom.${name}`, [key]);
  const [first] = parts.filter(([, part]) => Object.keys(part).length > 0);
  if (first !== undefined) notes.put('custom', custom, [first[0]]);
};
