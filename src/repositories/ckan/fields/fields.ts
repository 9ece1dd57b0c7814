/**
 * The input `ckan-fields`: YAML with fields of the dataset by the catalogue's own names, and under `resources` what every resource shall have.
 * Loads `yaml`: a run without this input does not need this file.
 */
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import type { Place, Problem } from '../../../model/problem.ts';
import { isObject, type Json } from '../api/wire.ts';
import { SHAPES } from './field-shapes.ts';

/** As places name it. */
export const CKAN_FIELDS_INPUT = 'ckan-fields input';

export interface CkanFields {
  /** `extras`, `tags` and `groups` in CKAN's own shape, however they were written. */
  dataset: Json;
  /** For each resource, where nothing else is said of it. */
  resources: Json;
  /** By path: `contacts[0].role`, `resources.bcdc_type`. */
  at: ReadonlyMap<string, Place>;
  problems: readonly Problem[];
}

/** What the run itself decides. */
const OF_THE_RUN: ReadonlySet<string> = new Set([
  ...['id', 'state', 'version'],
  ...['id', 'package_id', 'url', 'url_type', 'name', 'size', 'hash', 'upload'].map((name) => `resources.${name}`),
]);

/** What a person could mean by these is said by another word: nothing of it is passed over in silence. */
const SAID_ELSEWHERE: Readonly<Record<string, (value: unknown) => string | undefined>> = {
  private: (value) =>
    value === null || /^(false|no|0|)$/i.test(String(value))
      ? undefined
      : '`private` is not said here: a dataset is public once its first release is complete. With `publish: false` it stays private until then.',
  owner_org: () => '`owner_org` is not said here: the input `organisation` names to whom the dataset belongs.',
};

interface Walk {
  lines: LineCounter;
  at: Map<string, Place>;
  problems: Problem[];
}

/** Long enough for every field of a catalogue, and read in a moment. */
const MAX_CHARACTERS = 100_000;

const toPlace = (lines: LineCounter, offset: number): Place => {
  const { line, col } = lines.linePos(offset);
  return { file: CKAN_FIELDS_INPUT, line: Math.max(line, 1), column: Math.max(col, 1) };
};
const placeOf = (walk: Walk, node: unknown): Place => toPlace(walk.lines, isNode(node) ? (node.range?.[0] ?? 0) : 0);

const tell = (walk: Walk, code: string, message: string, { path, node }: { path?: string; node: unknown }): void => {
  const severity = code === 'field-of-the-run' ? 'warning' : 'error';
  walk.problems.push({ severity, code, message, ...(path === undefined ? {} : { path }), at: placeOf(walk, node) });
};

/** CKAN keeps texts, so a number stays as it is spelled: `1.10`, `02`. Yes and no, and nothing, stay what they are. */
const toValue = (walk: Walk, node: unknown, path: string): unknown => {
  if (isMap(node)) return toMapping(walk, node, path);
  if (isSeq(node)) return node.items.map((item, at) => toValue(walk, item, `${path}[${at}]`));
  if (isAlias(node)) tell(walk, 'yaml-syntax', 'An alias is not read here: write the value out.', { path, node });
  if (!isScalar(node)) return null;
  const { value } = node;
  return typeof value === 'string' || typeof value === 'boolean' || value === null ? value : (node.source ?? String(value));
};

const toMapping = (walk: Walk, map: YAMLMap, path: string): Json => {
  const fields = new Map<string, unknown>();
  for (const { key, value } of map.items) {
    if (!isScalar(key)) {
      tell(walk, 'yaml-syntax', 'A key must be a text.', { node: key });
      continue;
    }
    const name = key.source ?? String(key.value);
    const here = path === '' ? name : `${path}.${name}`;
    walk.at.set(here, placeOf(walk, key));
    if (fields.has(name)) tell(walk, 'duplicate-key', `\`${here}\` is there twice.`, { path: here, node: key });
    else if (OF_THE_RUN.has(here))
      tell(walk, 'field-of-the-run', `\`${here}\` is what the run itself says; this is ignored.`, { path: here, node: key });
    else {
      fields.set(name, toValue(walk, value, here));
      const elsewhere = Object.hasOwn(SAID_ELSEWHERE, here) ? SAID_ELSEWHERE[here]?.(fields.get(name)) : undefined;
      if (elsewhere !== undefined) tell(walk, 'said-elsewhere', elsewhere, { path: here, node: key });
    }
  }
  return Object.fromEntries(fields);
};

const toDataset = (walk: Walk, fields: Json): Json => {
  const dataset: Json = { ...fields };
  for (const [name, { wanted, read }] of Object.entries(SHAPES)) {
    if (dataset[name] === undefined || dataset[name] === null) continue;
    const shaped = read(dataset[name]);
    if (shaped !== undefined) dataset[name] = shaped;
    else {
      const at = walk.at.get(name);
      walk.problems.push({
        ...{ severity: 'error', code: 'wrong-shape', path: name, message: `\`${name}\` must be ${wanted}.` },
        ...(at === undefined ? {} : { at }),
      });
    }
  }
  return dataset;
};

/** Never throws. All its problems are told at once; where one is an error, the fields are not to be used. */
export const parseCkanFields = (text: string): CkanFields => {
  const lines = new LineCounter();
  const walk: Walk = { lines, at: new Map(), problems: [] };
  const result = (dataset: Json = {}, resources: Json = {}): CkanFields => ({ dataset, resources, at: walk.at, problems: walk.problems });
  const refuse = (message: string, node?: unknown): CkanFields => {
    tell(walk, 'yaml-syntax', message, { node });
    return result();
  };
  if (text.trim() === '') return result();
  if (text.length > MAX_CHARACTERS) return refuse(`It has ${text.length} characters; ${MAX_CHARACTERS} are read.`);
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false, logLevel: 'silent', schema: 'core' });
  const [mistake] = document.errors;
  if (mistake !== undefined) {
    const at = toPlace(lines, Math.min(mistake.pos[0], text.trimEnd().length));
    const message = `This is not valid YAML: ${mistake.message.split('\n')[0]} Check the indentation and quotes here and just above.`;
    walk.problems.push({ severity: 'error', code: 'yaml-syntax', message, at });
    return result();
  }
  if (document.contents === null) return result();
  if (!isMap(document.contents)) return refuse('It must be a mapping: `field: value`, one a line.', document.contents);
  const { resources = {}, ...fields } = toMapping(walk, document.contents, '');
  const dataset = toDataset(walk, fields);
  if (resources === null) return result(dataset);
  if (isObject(resources)) return result(dataset, resources);
  tell(walk, 'wrong-shape', '`resources` must be a mapping: it is for every resource alike.', {
    path: 'resources',
    node: document.contents.get('resources', true),
  });
  return result(dataset);
};
