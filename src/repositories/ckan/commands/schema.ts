/** Fields held against the catalogue's own schema before anything is written: a write that it refuses tells a person little (facts/ckan.md 5). */
import { ArchiveError } from '../../../errors.ts';
import type { Log } from '../../../log.ts';
import type { Problem } from '../../../model/problem.ts';
import type { CkanClient } from '../api/api.ts';
import type { Json } from '../api/wire.ts';
import { askSchema } from '../schema/ask-schema.ts';
import type { Schema } from '../schema/schema.ts';
import { checkAgainstSchema } from '../schema/schema-check.ts';
import { fitToSchema } from '../schema/schema-fit.ts';

/** Undefined where the catalogue has none. Throws `bad-input` for a type that it does not know. */
export const loadSchema = async (client: CkanClient, type: string): Promise<Schema | undefined> => {
  const found = await askSchema(client, type);
  if (found.kind === 'found') return found.schema;
  if (found.kind === 'none') return undefined;
  throw new ArchiveError('bad-input', `type: the catalogue has no datasets of the type \`${type}\`.`, {
    remedy: `It has: ${[...new Set(['dataset', ...found.types])].join(', ')}. Nothing was written.`,
  });
};

const refuse = (problems: readonly Problem[]): ArchiveError =>
  new ArchiveError('record-refused', problems.map(({ message }) => message).join('\n'), {
    remedy: 'Give these fields as the catalogue wants them. Nothing was written.',
  });

const tell = (problems: readonly Problem[], log: Log): void => {
  for (const { message } of problems) log.notice(message);
};

export interface Fitting {
  schema: Schema | undefined;
  log: Log;
  /** Only these are the caller's, and told of; all where undefined. A change that the schema has no field for would change nothing: it is refused. */
  ours?: readonly string[];
  /** Rules that the schema does not tell. */
  check?: ((dataset: Json) => readonly Problem[]) | undefined;
}

const isOf = (ours: readonly string[] | undefined, path: string | undefined): boolean =>
  ours === undefined || (path !== undefined && ours.includes(path.split(/[.[]/)[0] ?? ''));

/** In the catalogue's spelling and shapes. @throws ArchiveError `record-refused`, with all that it would refuse */
export const fitDataset = (dataset: Json, { schema, log, ours, check }: Fitting): Json => {
  const fitted = fitToSchema(schema, dataset, []);
  const found = schema === undefined ? [] : checkAgainstSchema(schema, fitted.dataset, [], ours === undefined ? {} : { ours });
  const problems = [...(check?.(fitted.dataset) ?? []), ...found.filter(({ path }) => isOf(ours, path))];
  const errors = problems.filter(({ severity, code }) => severity === 'error' || (ours !== undefined && code === 'unknown-key'));
  if (errors.length > 0) throw refuse(errors);
  tell([...fitted.problems, ...problems], log);
  return fitted.dataset;
};

/** The same for one resource. */
export const fitResource = (resource: Json, { schema, log, ours }: Fitting): Json => {
  if (schema === undefined) return resource;
  const fitted = fitToSchema(schema, {}, [resource]);
  const [only = resource] = fitted.resources;
  const ofResource = { ...schema, dataset: [] };
  const found = checkAgainstSchema(ofResource, {}, [only]).map((problem) => ({
    ...problem,
    path: problem.path?.replace('resources[0].', ''),
    message: problem.message.replaceAll('resources[0].', ''),
  }));
  const errors = found.filter(({ severity, path }) => severity === 'error' && isOf(ours, path));
  if (errors.length > 0) throw refuse(errors as readonly Problem[]);
  tell(fitted.problems, log);
  return only;
};
