/** Where in a text of JSON a field stands. Looked for only where there is something to complain of. */
import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';

export interface LineAndColumn {
  line: number;
  column: number;
}

const toPlace = (text: string, offset: number): LineAndColumn => {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
};

/** `resources[1].url` to its steps. */
const toSteps = (path: string): readonly (string | number)[] =>
  [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name]) => (index === undefined ? (name ?? '') : Number(index)));

/** The field, or the nearest that holds it; the item itself where it is missing. */
export const findField = (text: string, path: string): LineAndColumn => {
  const root = parseTree(text);
  const steps = toSteps(path);
  for (let length = steps.length; root !== undefined && length > 0; length -= 1) {
    const node: Node | undefined = findNodeAtLocation(root, [...steps.slice(0, length)]);
    if (node !== undefined) return toPlace(text, node.offset);
  }
  return toPlace(text, root?.offset ?? 0);
};

/** Where it is no JSON any more. */
export const findBreak = (text: string): LineAndColumn => {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true });
  return toPlace(text, errors[0]?.offset ?? 0);
};
