/** Carries out a document that was found good. */
import { checkDocument, type GraphqlError } from './check.ts';
import { type GraphqlDocument, GraphqlSyntaxError, parseGraphql, type Selection, type Value } from './parse.ts';
import { type Context, kindsOf, type Typed, types } from './schema.ts';

interface Run {
  document: GraphqlDocument;
  variables: Record<string, unknown>;
  context: Context;
}

export interface GraphqlAnswer {
  data?: Record<string, unknown> | null;
  errors?: GraphqlError[];
}

const toValue = (value: Value, variables: Record<string, unknown>): unknown => {
  if ('variable' in value) return variables[value.variable];
  if ('list' in value) return value.list.map((each) => toValue(each, variables));
  if ('object' in value) return Object.fromEntries(Object.entries(value.object).map(([key, each]) => [key, toValue(each, variables)]));
  return value.literal;
};

const isOf = (typename: string, condition: string): boolean => typename === condition || (kindsOf[condition]?.includes(typename) ?? false);

const isTyped = (value: unknown): value is Typed => typeof value === 'object' && value !== null && '__typename' in value;

const complete = (run: Run, field: Extract<Selection, { kind: 'field' }>, at: { value: unknown; path: (string | number)[] }): unknown => {
  if (Array.isArray(at.value)) return at.value.map((value, index) => complete(run, field, { value, path: [...at.path, index] }));
  return isTyped(at.value) ? select(run, field.selections ?? [], { source: at.value, path: at.path }) : at.value;
};

const select = (run: Run, selections: readonly Selection[], at: { source: Typed; path: (string | number)[] }): Record<string, unknown> => {
  const { __typename, value } = at.source;
  const result: Record<string, unknown> = {};
  for (const selection of selections) {
    if (selection.kind === 'field') {
      const { name, alias } = selection;
      const path = [...at.path, alias];
      const args = Object.fromEntries(Object.entries(selection.args).map(([key, each]) => [key, toValue(each, run.variables)]));
      const resolved = name === '__typename' ? __typename : types[__typename]?.[name]?.resolve(value, args, { context: run.context, path });
      result[alias] = complete(run, selection, { value: resolved, path });
      continue;
    }
    const fragment =
      selection.kind === 'spread' ? run.document.fragments[selection.name] : { on: selection.on ?? __typename, ...selection };
    if (fragment !== undefined && isOf(__typename, fragment.on ?? __typename)) Object.assign(result, select(run, fragment.selections, at));
  }
  return result;
};

/** At most so many in `nodes(ids:)`; from memory, not documented (facts/github.md 2.5). */
const nodeLimit = 100;

const findTooMany = (document: GraphqlDocument, variables: Record<string, unknown>): GraphqlError[] =>
  document.selections.flatMap((field) => {
    const ids = field.kind === 'field' && field.args.ids !== undefined ? toValue(field.args.ids, variables) : [];
    if (!Array.isArray(ids) || ids.length <= nodeLimit) return [];
    const message = `You may not provide more than ${nodeLimit} node ids; you provided ${ids.length}.`;
    return [{ type: 'ARGUMENT_LIMIT', message, locations: [field.at] }];
  });

/** `{data, errors}` as GitHub's body has it; a document that is refused has errors only. */
export const executeGraphql = (query: string, given: Record<string, unknown>, context: Omit<Context, 'report'>): GraphqlAnswer => {
  let document: GraphqlDocument;
  try {
    document = parseGraphql(query);
  } catch (error) {
    if (!(error instanceof GraphqlSyntaxError)) throw error;
    return { errors: [{ message: error.message, locations: [error.at] }] };
  }
  const defaults = Object.entries(document.variables).flatMap(([name, { otherwise }]) =>
    otherwise === undefined ? [] : [[name, toValue(otherwise, {})]],
  );
  const variables = { ...(Object.fromEntries(defaults) as Record<string, unknown>), ...given };
  const faults = [...checkDocument(document, variables), ...findTooMany(document, variables)];
  if (faults.length > 0) return { errors: faults };
  const errors: GraphqlError[] = [];
  const run: Run = { document, variables, context: { ...context, report: (error) => errors.push(error) } };
  const data = select(run, document.selections, { source: { __typename: 'Query', value: undefined }, path: [] });
  return errors.length === 0 ? { data } : { data, errors };
};
