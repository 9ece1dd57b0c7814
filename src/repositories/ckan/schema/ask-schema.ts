/** Asks a catalogue for the schema of its datasets. */
import type { CkanClient, Reply } from '../api/api.ts';
import { toCkanProblem } from '../api/problem.ts';
import { readNames } from '../api/wire.ts';
import { readSchema, type Schema } from './schema.ts';

export type SchemaFound =
  | { kind: 'found'; schema: Schema }
  /** The catalogue has no ckanext-scheming, or none for CKAN's own type: nothing beyond CKAN's own rules. */
  | { kind: 'none' }
  /** It has other types. */
  | { kind: 'unknown-type'; types: readonly string[] };

/** CKAN's own type, which every catalogue has. */
const OWN_TYPE = 'dataset';

/** An action that is not known is a 400 (facts/ckan.md 1.2). */
const isNotThere = (reply: Extract<Reply<unknown>, { ok: false }>): boolean => ['not-found', 'bad-request'].includes(reply.failure.kind);

/**
 * One request, a second where the type is not known.
 * @throws what {@link toCkanProblem} makes of a failure
 */
export const askSchema = async (client: Pick<CkanClient, 'schema' | 'ask'>, type = OWN_TYPE): Promise<SchemaFound> => {
  const task = `read the schema of «${type}»`;
  const reply = await client.schema(type);
  if (reply.ok) {
    const schema = readSchema(reply.value);
    // Of a shape that is not known: the server alone can tell what it wants.
    return schema === undefined ? { kind: 'none' } : { kind: 'found', schema };
  }
  if (!isNotThere(reply)) throw toCkanProblem(reply, task);
  if (type === OWN_TYPE) return { kind: 'none' };
  const types = await client.ask('scheming_dataset_schema_list', {}, readNames);
  if (types.ok) return { kind: 'unknown-type', types: types.value };
  if (isNotThere(types)) return { kind: 'unknown-type', types: [] };
  throw toCkanProblem(types, task);
};
