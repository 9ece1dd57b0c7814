/** YAML 1.2 as data with places. Built from the nodes by hand: aliases are counted where they are used, and duplicate keys are told, not refused. */
import type { Document, Node, Pair } from 'yaml';
import { Composer, isAlias, isMap, isNode, isPair, isScalar, isSeq, Parser, visit } from 'yaml';
import type { Problem } from '../../model/problem.ts';
import type { Building } from './builder.ts';
import { startBuilding, toUnreadable } from './builder.ts';
import type { Atlas, Data, DataPath, SourceDocument } from './document.ts';
import { drawAtlas } from './document.ts';

interface Tools {
  atlas: Atlas;
  building: Building;
  problems: Problem[];
  /** Anchors seen so far: an alias means the last one of its name before it. `yaml` would walk the whole document for each. */
  anchors: Map<string, Node>;
  /** How many aliases stand around what is built. */
  within: number;
}

const offsetOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0);

const follow = (node: unknown, tools: Tools): unknown => {
  if (!isAlias(node)) return node;
  const target = tools.anchors.get(node.source);
  if (target === undefined) {
    tools.problems.push({
      severity: 'error',
      code: 'yaml-syntax',
      message: `The alias \`*${node.source}\` names no anchor before it.`,
      at: tools.atlas.toPlace(offsetOf(node)),
    });
  }
  return target;
};

/** `<<: *anchor` is YAML 1.1, but people use it, and the readers that they know (PyYAML) merge. */
const mergeInto = (into: { [key: string]: Data }, value: Data): void => {
  const maps = Array.isArray(value) ? value : [value];
  for (const map of maps) {
    if (map === null || typeof map !== 'object' || Array.isArray(map)) continue;
    for (const [key, inherited] of Object.entries(map)) if (!Object.hasOwn(into, key)) into[key] = inherited;
  }
};

/** Sets one key. @returns what `<<` names, to be merged when the map is whole: what stands in the map itself wins. */
const buildPair = (into: { [key: string]: Data }, pair: Pair, path: DataPath, tools: Tools): Data | undefined => {
  const keyNode = follow(pair.key, tools);
  const offset = offsetOf(pair.key);
  if (!isScalar(keyNode)) {
    tools.problems.push({
      severity: 'warning',
      code: 'unknown-key',
      message: 'A key must be a text; this one is ignored.',
      at: tools.atlas.toPlace(offset),
    });
    return undefined;
  }
  const key = typeof keyNode.source === 'string' ? keyNode.source : String(keyNode.value);
  const here = [...path, key];
  tools.atlas.markKey(here, offset);
  const data = build(pair.value, here, offset, tools);
  if (key === '<<' && keyNode.type === 'PLAIN') return data;
  tools.building.set(into, path, key, { data, offset });
  return undefined;
};

const build = (written: unknown, path: DataPath, around: number, above: Tools): Data => {
  const tools = isAlias(written) ? { ...above, within: above.within + 1 } : above;
  const offset = isNode(written) ? offsetOf(written) : around;
  tools.building.count(path, offset, { isAliased: tools.within > 0 });
  const node = follow(written, tools);
  if (isNode(node) && !isAlias(node) && node.anchor !== undefined) tools.anchors.set(node.anchor, node);
  if (isMap(node)) {
    tools.atlas.mark(path, offset);
    const into: { [key: string]: Data } = {};
    const merges = node.items.map((pair) => (isPair(pair) ? buildPair(into, pair, path, tools) : undefined));
    for (const merge of merges) if (merge !== undefined) mergeInto(into, merge);
    return into;
  }
  if (isSeq(node)) {
    tools.atlas.mark(path, offset);
    return node.items.map((item, index) => build(item, [...path, index], offset, tools));
  }
  if (!isScalar(node)) {
    tools.atlas.mark(path, offset);
    return null;
  }
  const { value } = node;
  tools.atlas.mark(path, offset, typeof value === 'string' || value === null ? undefined : (node.source ?? String(value)));
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  return typeof value === 'number' && Number.isFinite(value) ? value : (node.source ?? String(value));
};

interface Written {
  file: string;
  text: string;
  atlas: Atlas;
}

interface Mistake {
  code: string;
  message: string;
  pos: [number, number];
}

/** A quote that nobody closed is missed where the text ends, and was forgotten where it begins: the last one that is open there. */
const findOpenQuote = (document: Document.Parsed, { message, pos }: Mistake): number | undefined => {
  if (!message.startsWith('Missing closing')) return undefined;
  let opened: number | undefined;
  visit(document, {
    Scalar: (_key, { type, range }) => {
      if ((type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') && range && range[0] <= pos[0] && range[1] >= pos[0]) opened = range[0];
    },
  });
  return opened;
};

/** yaml's message without the code frame; its first line says it all. Nesting that exhausts its stack is one of its mistakes, too. */
const toSyntaxProblem = (error: Mistake, document: Document.Parsed, { file, text, atlas }: Written): Problem => {
  const opened = findOpenQuote(document, error);
  // What is missed at the end of the text is not missed on an empty line after it.
  const at = atlas.toPlace(opened ?? Math.min(error.pos[0], text.trimEnd().length));
  if (error.code === 'RESOURCE_EXHAUSTION') {
    return { severity: 'error', code: 'file-too-complex', message: `${file} can't be read: it is nested too deeply here.`, at };
  }
  const said = error.message
    .split('\n')[0]
    ?.replace(/[.:]?( at line.*)?$/, '')
    .replace(/(["'])quote$/, '$1 quote');
  const advice =
    opened === undefined ? 'Check the indentation and quotes here and just above' : 'The one that was opened here goes on to the end';
  const message = `${file} is not valid YAML: ${said}. ${advice}.`;
  return { severity: 'error', code: 'yaml-syntax', message, at };
};

/** `yaml` makes an error of every mistake, of which a hostile text has one a letter: nobody looks at their stacks, and drawing these is nearly all that such a text costs. */
const withoutStacks = <T>(work: () => T): T => {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = limit;
  }
};

/** The first document. What stands behind it is read no further than to know that there is more. */
const parse = (text: string): { document: Document.Parsed | undefined; isMany: boolean } =>
  withoutStacks(() => {
    const composer = new Composer({
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
      version: '1.2',
      schema: 'core',
      merge: false,
    });
    const documents = composer.compose(new Parser().parse(text));
    return { document: documents.next().value ?? undefined, isMany: documents.next().done !== true };
  });

/** Never throws. A text that is not YAML has no data, and its first mistake as an error (the others mostly follow from it). */
export const readYaml = (file: string, text: string): SourceDocument => {
  const atlas = drawAtlas(file, text);
  const problems: Problem[] = [];
  const result = (data: Data | undefined): SourceDocument => ({
    file,
    language: 'yaml',
    data,
    problems,
    at: atlas.at,
    literal: atlas.literal,
  });
  try {
    const { document, isMany } = parse(text);
    const [mistake] = document?.errors ?? [];
    if (document === undefined || document.contents === null) {
      problems.push({ severity: 'error', code: 'yaml-syntax', message: `${file} is empty.`, at: atlas.toPlace(0) });
      return result(undefined);
    }
    if (mistake !== undefined) {
      problems.push(toSyntaxProblem(mistake, document, { file, text, atlas }));
      return result(undefined);
    }
    if (isMany) {
      problems.push({
        severity: 'warning',
        code: 'yaml-many-documents',
        message: `${file} holds several YAML documents (\`---\`); only the first is read.`,
        at: atlas.toPlace(0),
      });
    }
    const data = build(document.contents, [], 0, {
      atlas,
      building: startBuilding(atlas, problems),
      problems,
      anchors: new Map(),
      within: 0,
    });
    return result(problems.some((problem) => problem.severity === 'error') ? undefined : data);
  } catch (thrown) {
    problems.push(toUnreadable(thrown, atlas, file));
    return result(undefined);
  }
};
