/** Holds a document against its schema: problems in words, and what can't be used taken out, so that the rest can be read. */
import type { ErrorObject } from 'ajv';
import type { Problem, Severity } from '../model/problem.ts';
import type { Data, DataPath, SourceDocument } from './documents/document.ts';
import { toPathText } from './documents/document.ts';
import { findNulls, pruneAt, toPath, valueAt } from './documents/prune.ts';
import { guess } from './guess.ts';
import { respell, spellRest } from './respell.ts';

type Schema = Readonly<Record<string, unknown>>;

export interface Rules {
  /** What the format is called in messages: `.zenodo.json`, `CITATION.cff 1.2.0`. */
  format: string;
  schema: Schema;
  /** Compiled from the schema by scripts/generate/validators.ts. */
  validate: { (data: unknown): boolean; errors?: ErrorObject[] | null };
  synonyms: Readonly<Record<string, string>>;
  /** The format has no numbers: those that it allows are texts that need no quotes. */
  isAllText: boolean;
  /** Keys of the root whose content is not looked into. */
  untouched: readonly string[];
  /** How bad it is that a value of this path has the wrong type, or lacks a key that its format wants. */
  severity: (kind: 'type' | 'required', path: DataPath) => Severity;
}

/** A hostile file has a problem on every line; looking for the meant word is the only step that costs more than a moment. */
const MOST_GUESSES = 50;

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'an object (keys and values)',
  number: 'a number',
  boolean: 'true or false',
};

const typeWord = (value: unknown): string =>
  (value === null ? undefined : TYPE_WORDS[Array.isArray(value) ? 'array' : typeof value]) ?? 'nothing';

/** The keys that the schema knows at a path. */
const keysAt = (root: Schema, path: DataPath): string[] => {
  const resolve = (schema: Schema | undefined): Schema | undefined => {
    const reference = schema?.$ref;
    if (typeof reference !== 'string') return schema;
    return (root.definitions as Record<string, Schema> | undefined)?.[reference.replace('#/definitions/', '')];
  };
  let here: Schema | undefined = root;
  for (const part of path) {
    const below: unknown = typeof part === 'number' ? here?.items : (here?.properties as Schema | undefined)?.[part];
    here = resolve(below as Schema | undefined);
  }
  return Object.keys((here?.properties as Schema | undefined) ?? {});
};

const toTypeProblem = (error: ErrorObject, path: DataPath, { data, rules }: { data: Data; rules: Rules }): Omit<Problem, 'at'> => {
  const expected: readonly string[] = [error.params.type].flat().flatMap((types) => String(types).split(','));
  const value = valueAt(data, path);
  const name = path.length === 0 ? `The content of ${rules.format}` : `\`${toPathText(path)}\``;
  const hint =
    expected.includes('array') && typeof value === 'string'
      ? ' Write it as a list, even of one.'
      : expected.includes('string') && Array.isArray(value)
        ? ' Write the text itself, without brackets.'
        : '';
  const words = expected.map((type) => TYPE_WORDS[type] ?? type).join(' or ');
  return {
    severity: rules.severity('type', path),
    code: 'wrong-type',
    message: `${name} must be ${words}, not ${typeWord(value)}.${hint}`,
    path: toPathText(path),
  };
};

interface Verdict {
  problem: Problem;
  prune?: DataPath;
}

const judge = (
  error: ErrorObject,
  document: SourceDocument & { data: Data },
  options: { rules: Rules; mayGuess: boolean },
): Verdict | undefined => {
  const { rules, mayGuess } = options;
  const path = toPath(error.instancePath, document.data);
  const text = toPathText(path);
  if (error.keyword === 'additionalProperties') {
    const key = String(error.params.additionalProperty);
    if (key.startsWith('_') || key.startsWith('//')) return undefined; // a comment, as JSON people write them
    const known = keysAt(rules.schema, path);
    const synonym = rules.synonyms[key];
    const meant = synonym !== undefined && known.includes(synonym) ? synonym : mayGuess ? guess(key, known) : undefined;
    const whole = [...path, key];
    const hint = meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
    return {
      problem: {
        severity: 'warning',
        code: 'unknown-key',
        message: `\`${toPathText(whole)}\` is not a field of ${rules.format} and is ignored.${hint}`,
        path: toPathText(whole),
        at: document.at(whole, 'key'),
      },
    };
  }
  if (error.keyword === 'type') {
    return { problem: { ...toTypeProblem(error, path, { data: document.data, rules }), at: document.at(path) }, prune: path };
  }
  if (error.keyword === 'required') {
    const severity = rules.severity('required', path);
    const key = String(error.params.missingProperty);
    const message = path.length === 0 ? `There is no \`${key}\`, which ${rules.format} wants.` : `\`${text}\` has no \`${key}\`.`;
    const problem: Problem = { severity, code: 'missing-key', message, path: toPathText([...path, key]), at: document.at(path) };
    return severity === 'error' ? { problem, prune: path } : { problem };
  }
  const allowed = error.keyword === 'enum' ? (error.params.allowedValues as readonly unknown[]).map(String) : [];
  const found = valueAt(document.data, path);
  if (typeof found === 'object') return undefined; // of the wrong type as well, and told as that
  const value = String(found).slice(0, 80);
  const meant = mayGuess ? guess(value, allowed) : undefined;
  return {
    problem: {
      severity: 'warning',
      code: 'invalid-value',
      message: `\`${text}\` is \`${value}\`, which ${rules.format} does not allow${meant === undefined ? '' : ` (\`${meant}\`?)`}; it is left out.`,
      path: text,
      at: document.at(path),
    },
    prune: path,
  };
};

/**
 * Adds what is wrong to the document's problems and takes unusable values out of its data. Never throws.
 * @returns true where there is something left to read.
 */
export const validate = (document: SourceDocument, rules: Rules): boolean => {
  const { data } = document;
  if (data === undefined) return false;
  if (data === null || typeof data !== 'object' || Array.isArray(data)) {
    const message = `${document.file} must hold an object (keys and values), not ${typeWord(data)}.`;
    document.problems.push({ severity: 'error', code: 'wrong-type', message, at: document.at([]) });
    return false;
  }
  const whole = document as SourceDocument & { data: Data };
  const nulls = findNulls(data, rules.untouched);
  for (const path of nulls) {
    const message = `\`${toPathText(path)}\` is empty (null) and is taken as not said.`;
    document.problems.push({ severity: 'notice', code: 'null-ignored', message, path: toPathText(path), at: document.at(path) });
    if (typeof path.at(-1) === 'string') pruneAt(data, path);
  }
  rules.validate(data);
  if (respell(whole, rules.validate.errors ?? [])) rules.validate(data);
  const verdicts: Verdict[] = [];
  for (const [index, error] of (rules.validate.errors ?? []).entries()) {
    if (valueAt(data, toPath(error.instancePath, data)) === null) continue; // an empty list item, told above
    const verdict = judge(error, whole, { rules, mayGuess: index < MOST_GUESSES });
    if (verdict !== undefined) verdicts.push(verdict);
  }
  document.problems.push(...verdicts.map(({ problem }) => problem));
  for (const { prune } of verdicts) if (prune !== undefined) pruneAt(data, prune);
  for (const path of nulls) if (typeof path.at(-1) === 'number') pruneAt(data, path);
  if (rules.isAllText) spellRest(whole);
  return true;
};
