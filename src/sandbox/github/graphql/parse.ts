/** Reads the part of GraphQL's language that a client of this kind uses: one query, variables, fields with arguments and aliases, fragments. */
import { createReader, GraphqlSyntaxError, type Place, type Reader, tokenize } from './tokens.ts';

export { GraphqlSyntaxError, type Place } from './tokens.ts';

export type Value = { variable: string } | { literal: unknown } | { list: Value[] } | { object: Record<string, Value> };

export type Selection =
  | { kind: 'field'; alias: string; name: string; args: Record<string, Value>; selections?: Selection[]; at: Place }
  | { kind: 'inline'; on?: string; selections: Selection[]; at: Place }
  | { kind: 'spread'; name: string; at: Place };

export interface VariableDefinition {
  /** As written: `[ID!]!`. */
  type: string;
  isRequired: boolean;
  otherwise?: Value;
}

export interface GraphqlDocument {
  operation: string;
  variables: Record<string, VariableDefinition>;
  selections: Selection[];
  fragments: Record<string, { on: string; selections: Selection[] }>;
}

const readValue = (reader: Reader): Value => {
  if (reader.takeIf('$')) return { variable: reader.takeName() };
  if (reader.takeIf('[')) {
    const list: Value[] = [];
    while (!reader.takeIf(']')) list.push(readValue(reader));
    return { list };
  }
  if (reader.takeIf('{')) {
    const object: Record<string, Value> = {};
    while (!reader.takeIf('}')) {
      const name = reader.takeName();
      reader.take(':');
      object[name] = readValue(reader);
    }
    return { object };
  }
  const text = reader.take();
  if (text.startsWith('"""')) return { literal: text.slice(3, -3) };
  if (/^["\-\d]/.test(text) || ['true', 'false', 'null'].includes(text)) return { literal: JSON.parse(text) as unknown };
  return { literal: text }; // an enum's word
};

const readArguments = (reader: Reader): Record<string, Value> => {
  const args: Record<string, Value> = {};
  if (!reader.takeIf('(')) return args;
  while (!reader.takeIf(')')) {
    const name = reader.takeName();
    reader.take(':');
    args[name] = readValue(reader);
  }
  return args;
};

const readSelection = (reader: Reader): Selection => {
  const at = reader.place();
  if (reader.takeIf('...')) {
    if (reader.peek() === '{') return { kind: 'inline', selections: readSelections(reader), at };
    if (reader.takeIf('on')) return { kind: 'inline', on: reader.takeName(), selections: readSelections(reader), at };
    return { kind: 'spread', name: reader.takeName(), at };
  }
  const first = reader.takeName();
  const name = reader.takeIf(':') ? reader.takeName() : first;
  const field = { kind: 'field' as const, alias: first, name, args: readArguments(reader), at };
  return reader.peek() === '{' ? { ...field, selections: readSelections(reader) } : field;
};

const readSelections = (reader: Reader): Selection[] => {
  const selections: Selection[] = [];
  reader.take('{');
  while (!reader.takeIf('}')) selections.push(readSelection(reader));
  return selections;
};

const readType = (reader: Reader): string => {
  const inner = reader.takeIf('[') ? `[${readType(reader)}${reader.take(']')}` : reader.takeName();
  return reader.takeIf('!') ? `${inner}!` : inner;
};

const readVariables = (reader: Reader): Record<string, VariableDefinition> => {
  const variables: Record<string, VariableDefinition> = {};
  if (!reader.takeIf('(')) return variables;
  while (!reader.takeIf(')')) {
    reader.take('$');
    const name = reader.takeName();
    reader.take(':');
    const type = readType(reader);
    const otherwise = reader.takeIf('=') ? { otherwise: readValue(reader) } : {};
    variables[name] = { type, isRequired: type.endsWith('!') && !('otherwise' in otherwise), ...otherwise };
  }
  return variables;
};

/** Throws `GraphqlSyntaxError`. */
export const parseGraphql = (text: string): GraphqlDocument => {
  const reader = createReader(tokenize(text));
  const document: GraphqlDocument = { operation: '', variables: {}, selections: [], fragments: {} };
  while (reader.peek() !== '') {
    if (reader.takeIf('fragment')) {
      const name = reader.takeName();
      reader.take('on');
      document.fragments[name] = { on: reader.takeName(), selections: readSelections(reader) };
      continue;
    }
    if (document.operation !== '') throw new GraphqlSyntaxError('An operation name is required', reader.place());
    document.operation = reader.peek() === '{' ? 'query' : reader.takeName();
    if (reader.peek() !== '{' && reader.peek() !== '(') reader.takeName();
    document.variables = readVariables(reader);
    document.selections = readSelections(reader);
  }
  return document;
};
