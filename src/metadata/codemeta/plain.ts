/**
 * JSON-LD says one thing in many spellings: `schema:name`, `http://schema.org/name` and `name`; `id` and `@id`; `{"@value": "x"}` and `"x"`.
 * They are brought to the plain one, and every value keeps its place in the file. No context is fetched: those of CodeMeta and schema.org are known.
 */
import type { Data, DataPath, SourceDocument } from '../documents/document.ts';

const VOCABULARIES =
  /^(?:https?:\/\/schema\.org\/|schema:|https?:\/\/(?:w3id\.org\/codemeta|codemeta\.github\.io\/terms)\/(?:[\d.]+[/#])?|codemeta:)/i;
/** Aliases in CodeMeta's own contexts. */
const KEYWORDS: ReadonlyMap<string, string> = new Map([
  ['id', '@id'],
  ['type', '@type'],
]);
const WRAPPERS = ['@value', '@list', '@set'] as const;

const isObject = (data: Data | undefined): data is { [key: string]: Data } =>
  data !== null && typeof data === 'object' && !Array.isArray(data);

export const toTerm = (written: string): string => written.replace(VOCABULARIES, '');

/** The types of a thing, without their vocabulary: `Person`. */
export const typesOf = (thing: unknown): string[] => {
  const written: unknown = typeof thing === 'object' && thing !== null ? (thing as { '@type'?: unknown })['@type'] : undefined;
  return [written].flat().flatMap((type) => (typeof type === 'string' ? [toTerm(type.trim())] : []));
};

/** Of a graph, the node that is software, else the first. */
const findRoot = (data: Data): DataPath => {
  const graph = isObject(data) ? data['@graph'] : undefined;
  if (!Array.isArray(graph) || !graph.some(isObject)) return [];
  const plainTypes = (node: Data) => (isObject(node) ? typesOf({ '@type': node['@type'] ?? node.type }) : []);
  const index = graph.findIndex((node) => plainTypes(node).some((type) => /software|application/i.test(type)));
  return ['@graph', index === -1 ? graph.findIndex(isObject) : index];
};

export interface Plain {
  document: SourceDocument;
  /** Keys that belong to JSON-LD or to other vocabularies, as they are written, each with a place. */
  foreign: ReadonlyMap<string, DataPath>;
  /** Where in the file the software itself stands: not at its root in a graph. */
  root: DataPath;
}

export const toPlain = (document: SourceDocument): Plain => {
  const moved = new Map<string, DataPath>();
  const foreign = new Map<string, DataPath>();

  const walk = (data: Data, path: DataPath, from: DataPath): Data => {
    if (Array.isArray(data)) return data.map((item, index) => walk(item, [...path, index], [...from, index]));
    if (!isObject(data)) return data;
    const wrapper = WRAPPERS.find((key) => Object.hasOwn(data, key));
    if (wrapper !== undefined) {
      moved.set(JSON.stringify(path), [...from, wrapper]);
      return walk(data[wrapper] ?? null, path, [...from, wrapper]);
    }
    const plain: { [key: string]: Data } = {};
    for (const [key, value] of Object.entries(data)) {
      const term = KEYWORDS.get(key) ?? toTerm(key);
      if ((term.startsWith('@') && !['@id', '@type'].includes(term)) || term.includes(':')) {
        if (key !== '@context') foreign.set(key, [...path, key]);
        continue;
      }
      // Of two spellings in one object, the plain one counts; `__proto__` is no data.
      if ((term !== key && Object.hasOwn(data, term)) || term === '__proto__') continue;
      if (term !== key) moved.set(JSON.stringify([...path, term]), [...from, key]);
      plain[term] = walk(value, [...path, term], [...from, key]);
    }
    return plain;
  };

  const { data } = document;
  const root = data === undefined ? [] : findRoot(data);
  const top = root.reduce<Data | undefined>((here, part) => (here as Record<string | number, Data> | undefined)?.[part], data);
  if (root.length > 0) moved.set('[]', root);
  const plain = top === undefined ? undefined : walk(top, [], root);
  const toWritten = (path: DataPath): DataPath => {
    for (let length = path.length; length >= 0 && moved.size > 0; length -= 1) {
      const from = moved.get(JSON.stringify(path.slice(0, length)));
      if (from !== undefined) return [...from, ...path.slice(length)];
    }
    return path;
  };
  return {
    document: {
      ...document,
      data: plain,
      at: (path, part) => document.at(toWritten(path), part),
      literal: (path) => document.literal(toWritten(path)),
    },
    foreign,
    root,
  };
};
