/** Data from the nodes of a YAML document, built by hand: aliases are counted where they are used, and duplicate keys are told, not refused. */
import type { Node, Pair } from 'yaml';
import { isAlias, isMap, isNode, isPair, isScalar, isSeq } from 'yaml';
import type { Problem } from '../../model/problem.ts';
import { type Building, startBuilding } from './builder.ts';
import type { Atlas, Data, DataPath } from './document.ts';

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

/** What stands under a node, with its places on the map; what is wrong with it is added to the problems. Throws where it is too much to read. */
export const buildData = (node: Node, atlas: Atlas, problems: Problem[]): Data =>
  build(node, [], 0, { atlas, problems, building: startBuilding(atlas, problems), anchors: new Map(), within: 0 });
