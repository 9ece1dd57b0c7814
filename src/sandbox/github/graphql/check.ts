/** Judges a document before it is carried out: unknown fields and arguments, missing selections, scopes. All faults at once, in GitHub's words. */
import type { GraphqlDocument, Place, Selection } from './parse.ts';
import { scopedFields, types } from './schema.ts';

export interface GraphqlError {
  type?: string;
  message: string;
  path?: (string | number)[];
  locations?: Place[];
  extensions?: Record<string, unknown>;
}

type Field = Extract<Selection, { kind: 'field' }>;

const checkArguments = (field: Field, on: string, known: Record<string, 'required' | 'optional'>): GraphqlError[] => {
  const locations = [field.at];
  const unknown = Object.keys(field.args).filter((name) => !(name in known));
  const missing = Object.keys(known).filter((name) => known[name] === 'required' && !(name in field.args));
  return [
    ...unknown.map((name) => ({
      message: `Field '${field.name}' doesn't accept argument '${name}'`,
      locations,
      extensions: { code: 'argumentNotAccepted', name: field.name, typeName: 'Field', argumentName: name },
    })),
    ...missing.map((name) => ({
      message: `Field '${field.name}' is missing required arguments: ${name}`,
      locations,
      extensions: { code: 'missingRequiredArguments', className: 'Field', name: `${on}.${field.name}`, arguments: name },
    })),
  ];
};

const checkField = (field: Field, on: string, path: string[]): GraphqlError[] => {
  const locations = [field.at];
  const here = [...path, field.alias];
  if (field.name === '__typename') return [];
  const scopes = scopedFields[`${on}.${field.name}`];
  if (scopes !== undefined)
    return [
      {
        type: 'INSUFFICIENT_SCOPES',
        locations,
        message: `Your token has not been granted the required scopes to execute this query. The '${field.name}' field requires one of the following scopes: ${scopes}, but your token has only been granted the: [] scopes. Please modify your token's scopes at: https://github.com/settings/tokens.`,
      },
    ];
  const known = types[on]?.[field.name];
  if (known === undefined)
    return [
      {
        message: `Field '${field.name}' doesn't exist on type '${on}'`,
        path: here,
        locations,
        extensions: { code: 'undefinedField', typeName: on, fieldName: field.name },
      },
    ];
  const faults = checkArguments(field, on, known.args ?? {});
  if (known.isConnection === true && !('first' in field.args) && !('last' in field.args))
    faults.push({
      type: 'MISSING_PAGINATION_BOUNDARIES',
      message: `You must provide a \`first\` or \`last\` value to properly paginate the \`${field.name}\` connection.`,
      path: here,
      locations,
    });
  if (known.type === undefined && field.selections !== undefined)
    faults.push({ message: `Selections can't be made on scalars (field '${field.name}' has selections)`, path: here, locations });
  if (known.type !== undefined && field.selections === undefined)
    faults.push({
      message: `Field must have selections (field '${field.name}' returns ${known.type} but has no selections)`,
      path: here,
      locations,
    });
  return known.type === undefined ? faults : [...faults, ...(field.selections ?? []).flatMap(checkIn({ on: known.type, path: here }))];
};

const checkIn =
  ({ on, path }: { on: string; path: string[] }) =>
  (selection: Selection): GraphqlError[] => {
    if (selection.kind === 'field') return checkField(selection, on, path);
    if (selection.kind === 'spread') return []; // checked once, where the fragment is written
    const inside = selection.on ?? on;
    if (types[inside] !== undefined) return selection.selections.flatMap(checkIn({ on: inside, path: [...path, `... on ${inside}`] }));
    return [{ message: `No such type ${inside}, so it can't be a fragment condition`, locations: [selection.at] }];
  };

const spreadsOf = (selections: readonly Selection[]): Extract<Selection, { kind: 'spread' }>[] =>
  selections.flatMap((each) => (each.kind === 'spread' ? [each] : spreadsOf(each.selections ?? [])));

const checkVariables = (document: GraphqlDocument, given: Record<string, unknown>): GraphqlError[] =>
  Object.entries(document.variables).flatMap(([name, { type, isRequired }]) => {
    const value = given[name];
    const isMissing = isRequired && (value === undefined || value === null);
    const isNoList = type.startsWith('[') && value !== undefined && value !== null && !Array.isArray(value);
    if (!isMissing && !isNoList) return [];
    return [{ message: `Variable $${name} of type ${type} was provided invalid value`, extensions: { value: value ?? null } }];
  });

/** Faults of the document and of the variables given to it; empty for a good one. */
export const checkDocument = (document: GraphqlDocument, given: Record<string, unknown>): GraphqlError[] => {
  if (document.operation !== 'query') return [{ message: `The local GitHub carries out no ${document.operation}` }];
  const fragments = Object.entries(document.fragments);
  const selections = [...document.selections, ...fragments.flatMap(([, fragment]) => fragment.selections)];
  return [
    ...document.selections.flatMap(checkIn({ on: 'Query', path: ['query'] })),
    ...fragments.flatMap(([name, { on, selections: inside }]) =>
      types[on] === undefined
        ? [{ message: `No such type ${on}, so it can't be a fragment condition` }]
        : inside.flatMap(checkIn({ on, path: [`fragment ${name}`] })),
    ),
    ...spreadsOf(selections)
      .filter((spread) => !(spread.name in document.fragments))
      .map((spread) => ({ message: `Fragment ${spread.name} was used, but not defined`, locations: [spread.at] })),
    ...checkVariables(document, given),
  ];
};
