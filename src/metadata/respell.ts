/** Numbers and words where texts belong: in YAML, the spelling in the file is that text. */
import type { ErrorObject } from 'ajv';
import type { Data, DataPath, SourceDocument } from './documents/document.ts';
import { toPathText } from './documents/document.ts';
import { replaceAt, toPath, valueAt } from './documents/prune.ts';

type Whole = SourceDocument & { data: Data };

/** Mends type errors of that kind, and tells. @returns whether the document should be validated again. */
export const respell = (document: Whole, errors: readonly ErrorObject[]): boolean => {
  let isChanged = false;
  for (const error of errors) {
    if (document.language !== 'yaml' || error.keyword !== 'type' || ![error.params.type].flat().join().includes('string')) continue;
    const path = toPath(error.instancePath, document.data);
    const literal = document.literal(path);
    if (literal === undefined || typeof valueAt(document.data, path) === 'object') continue;
    replaceAt(document.data, path, literal);
    isChanged = true;
    document.problems.push({
      severity: 'notice',
      code: 'scalar-as-text',
      message: `\`${toPathText(path)}\` is taken as the text "${literal}". Put it in quotes to be sure.`,
      path: toPathText(path),
      at: document.at(path),
    });
  }
  return isChanged;
};

/** Turns all that is left of them to texts: `version: 1.10` stays `1.10`. */
export const spellRest = (document: Whole): void => {
  const walk = (data: Data | undefined, path: DataPath): void => {
    if (typeof data === 'number' || typeof data === 'boolean') replaceAt(document.data, path, document.literal(path) ?? String(data));
    else if (Array.isArray(data)) for (const [index, item] of data.entries()) walk(item, [...path, index]);
    else if (data !== null && typeof data === 'object') for (const [key, value] of Object.entries(data)) walk(value, [...path, key]);
  };
  walk(document.data, []);
};
