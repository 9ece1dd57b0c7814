/** Packages by hand: `ckan package create`, `ckan package patch` (facts/ckan.md 4, and what is wrong there). */
import { isDeepStrictEqual } from 'node:util';
import { ArchiveError } from '../../../errors.ts';
import type { Difference } from '../../../model/deposit.ts';
import type { OwnAnswer, OwnCommand, OwnDoors } from '../../own-commands.ts';
import type { CkanClient } from '../api/api.ts';
import type { Json, WireDataset, WireGroup } from '../api/wire.ts';
import { checkCaller } from '../library/check-caller.ts';
import { createDataset } from '../library/create-dataset.ts';
import { getDataset } from '../library/get-dataset.ts';
import { toOrganisationProblem } from '../library/organisation-problem.ts';
import { findOrganisation } from '../library/organisations.ts';
import type { Profile } from '../profile/profile.ts';
import { findProfile } from '../profile/profiles.ts';
import { saveDataset } from '../save/save-dataset.ts';
import { saysOtherShape, withOtherShapes } from '../schema/schema.ts';
import { toClient, toKey, toSaveDoors } from './doors.ts';
import { toResourceJson } from './lists.ts';
import { FIELD_OPTION, readChange, readFields } from './read-fields.ts';
import { fitDataset, loadSchema } from './schema.ts';
import { toDatasetChange } from './to-change.ts';

export const toDifferenceLines = (differences: readonly Difference[]): readonly string[] =>
  differences.map(
    ({ field, wanted, found }) => `  ${field}: the catalogue has ${JSON.stringify(found ?? null)}, not ${JSON.stringify(wanted ?? null)}.`,
  );

const HEADLINES = { created: 'Made', updated: 'Changed', unchanged: 'Nothing to change', lost: 'Nothing was changed' } as const;

interface Outcome {
  dataset: WireDataset;
  outcome: keyof typeof HEADLINES;
  differences: readonly Difference[];
  notices: readonly string[];
}

const toAnswer = ({ dataset, outcome, differences, notices }: Outcome, { base }: OwnDoors): OwnAnswer => {
  const { id, name, title, state, type, private: isPrivate, resources } = dataset;
  const url = `${base}/${type}/${name}`;
  const lines = [`${HEADLINES[outcome]}: ${url} (${id})`, ...toDifferenceLines(differences), ...notices.map((notice) => `  ${notice}`)];
  return {
    ...(outcome === 'lost' ? { failed: true } : {}),
    json: {
      outcome,
      package: { id, name, title, state, type, private: isPrivate, url },
      resources: resources.map(toResourceJson),
      differences,
      notices,
    },
    text: lines.join('\n'),
  };
};

/** Times of writing aside. CKAN answers 200 to what it drops, all of it too. */
const isAsBefore = (before: WireDataset, after: WireDataset): boolean => {
  const [one, other] = [before, after].map(({ metadata_modified: _, ...rest }) => rest);
  return isDeepStrictEqual(one, other);
};

/** By name, title or id; without one the only one to which the token may add packages. The answer has the id, and so has the request. */
const getOwner = async (client: CkanClient, written: unknown): Promise<WireGroup> => {
  const wanted = typeof written === 'string' ? written : undefined;
  const found = await findOrganisation(client, wanted);
  const problem = toOrganisationProblem(found, wanted);
  if (found.kind === 'found') return found.organisation;
  if ('writable' in found && found.writable.length === 0) await checkCaller(client);
  throw new ArchiveError(found.kind === 'not-writable' ? 'token-refused' : 'bad-input', `owner_org: ${problem?.message}`, {
    remedy: 'Give `owner_org` a name, title or id. Nothing was written.',
  });
};

/** Lists of objects go as lists or as JSON text, as the schema says; where the server says the other, so once (facts/ckan.md 5). */
const fitAndCreate = async (
  client: CkanClient,
  { fields, check }: { fields: Json; check: Profile['check'] },
  doors: OwnDoors,
): Promise<Outcome> => {
  const schema = await loadSchema(client, typeof fields.type === 'string' ? fields.type : 'dataset');
  const create = (of: typeof schema) =>
    createDataset(client, toDatasetChange(fitDataset(fields, { schema: of, log: doors.log, check })), toSaveDoors(doors));
  try {
    return await create(schema);
  } catch (thrown) {
    if (schema === undefined || !(thrown instanceof ArchiveError) || !saysOtherShape(thrown.message)) throw thrown;
    return create(withOtherShapes(schema));
  }
};

const create: OwnCommand = {
  words: 'package create',
  usage: '[FIELDS] [--field NAME=TEXT]…',
  help: 'a new package; FIELDS is a JSON or YAML file (- is the standard input), NAME:=JSON gives any other value',
  options: FIELD_OPTION,
  places: [0, 1],
  writes: true,
  run: async (said, doors) => {
    const client = toClient(doors);
    const given = await readFields(said.places[0], said, doors);
    const { type, dataset, licenceWhenNone, complete, check } = findProfile(doors.profile);
    const owner = await getOwner(client, given.owner_org);
    const fields = {
      ...(type === undefined ? {} : { type }),
      ...dataset,
      ...(licenceWhenNone === undefined ? {} : { license_id: licenceWhenNone }),
      ...given,
      owner_org: owner.id,
    };
    return toAnswer(await fitAndCreate(client, { fields: complete?.(fields, owner) ?? fields, check }, doors), doors);
  },
};

const patch: OwnCommand = {
  words: 'package patch',
  usage: 'PACKAGE [FIELDS] [--field NAME=TEXT]…',
  help: 'changes only these fields; extras by key (extras.KEY=TEXT), tags and groups as whole lists',
  options: FIELD_OPTION,
  places: [1, 2],
  writes: true,
  run: async (said, doors) => {
    const { key, client, given } = await readChange(said, doors);
    if (given.resources !== undefined) {
      throw new ArchiveError('bad-input', '`resources` are not changed with their package.', {
        remedy: 'Use `ckan resource create` and `ckan resource patch`. Nothing was written.',
      });
    }
    const dataset = await getDataset(client, toKey(key), { allowDeleted: true });
    const fields = given.owner_org === undefined ? given : { ...given, owner_org: (await getOwner(client, given.owner_org)).id };
    const schema = await loadSchema(client, dataset.type);
    const fitted = fitDataset({ ...dataset, ...fields }, { schema, log: doors.log, ours: Object.keys(fields) });
    const change = toDatasetChange(Object.fromEntries(Object.keys(fields).map((name) => [name, fitted[name]])));
    const saved = await saveDataset(client, dataset.id, change, toSaveDoors(doors));
    const isLost = saved.outcome === 'updated' && isAsBefore(dataset, saved.dataset);
    return toAnswer(isLost ? { ...saved, outcome: 'lost' } : saved, doors);
  },
};

export const packageCommands: readonly OwnCommand[] = [create, patch];
