/** Resources by hand: `ckan resource create`, `ckan resource patch`; files are streamed, and proved by reading them back (facts/ckan.md 1.7, 4). */
import { ArchiveError } from '../../../errors.ts';
import { type ByteSource, digestSource, openPass } from '../../../http/body.ts';
import type { OwnAnswer, OwnCommand, OwnDoors, OwnSaid } from '../../own-commands.ts';
import type { CkanClient } from '../api/api.ts';
import { toCkanProblem } from '../api/problem.ts';
import type { Json, WireResource } from '../api/wire.ts';
import { getDataset } from '../library/get-dataset.ts';
import { isWithheld, isWithheldOfSent, readBytes } from '../library/read-bytes.ts';
import { toFormat } from '../mapping/media-types.ts';
import { findProfile } from '../profile/profiles.ts';
import type { FileToSend, ResourceChange } from '../save/change.ts';
import { type SavedDataset, saveDataset } from '../save/save-dataset.ts';
import { toKey, toResourceKey, toSaveDoors } from './doors.ts';
import { toResourceJson } from './lists.ts';
import { toDifferenceLines } from './package.ts';
import { FIELD_OPTION, readChange } from './read-fields.ts';
import { fitResource, loadSchema } from './schema.ts';

const STALL_MS = 5 * 60_000;

interface LocalFile {
  file: FileToSend;
  sha256: string;
}

/** Read once before, so that its digest goes with it, and what is there already is not sent. */
const readLocal = async (path: string, { openFile, signal }: OwnDoors): Promise<LocalFile> => {
  const source: ByteSource = await openFile(path);
  const { digests } = await digestSource(source, { algorithms: ['sha256'], signal, stallMs: STALL_MS });
  const { sha256 = '' } = digests;
  const open: FileToSend['open'] = () => openPass({ ...source, sha256 }, { algorithms: [], signal, stallMs: STALL_MS });
  return { file: { name: source.name, size: source.size, open }, sha256 };
};

const readResourceChange = async (said: OwnSaid, doors: OwnDoors) => {
  const change = await readChange(said, doors);
  const path = said.text('file');
  return { ...change, local: path === undefined ? undefined : await readLocal(path, doors) };
};

const read = (client: CkanClient, resource: WireResource, { file }: LocalFile, { base, signal }: OwnDoors) =>
  readBytes(client, resource, { base, signal, most: file.size });

/** The answer tells a size; that the bytes are the same, only reading them tells. */
const prove = async (client: CkanClient, resource: WireResource, local: LocalFile, doors: OwnDoors): Promise<string> => {
  const back = await read(client, resource, local, doors);
  if (!back.ok && isWithheldOfSent(back.failure)) return 'the catalogue does not give it back to this account: proved by its size alone';
  if (!back.ok) throw toCkanProblem(back, `read ${local.file.name} back`);
  const { sha256: found } = back.value;
  if (found === local.sha256) return 'sent and proved';
  throw new ArchiveError(
    'upload-unproved',
    `${local.file.name}: the catalogue holds other bytes (SHA-256 ${found}) than were sent (${local.sha256}), as resource ${resource.id}.`,
    { remedy: 'Run `ckan resource patch` with it again. If it stays, something between here and the catalogue changes bytes.' },
  );
};

/** Its `hash` is what somebody wrote: a file that seems to be there is read; one that can't be is sent again. */
const isThere = async (client: CkanClient, there: WireResource, local: LocalFile, doors: OwnDoors): Promise<boolean> => {
  if (there.url_type !== 'upload' || there.size !== local.file.size || there.hash !== `sha256:${local.sha256}`) return false;
  const back = await read(client, there, local, doors);
  return back.ok ? back.value.sha256 === local.sha256 : isWithheld(back.failure);
};

const toAnswer = (saved: SavedDataset, { resource, how }: { resource: WireResource; how: string }, { base }: OwnDoors): OwnAnswer => {
  const { dataset, outcome, differences, notices } = saved;
  const { name, id, type } = dataset;
  const did = outcome === 'unchanged' ? 'Nothing to change' : saved.added.length > 0 ? 'Added' : 'Changed';
  const lines = [
    `${did}: ${base}/${type}/${name}/resource/${resource.id}`,
    `  ${resource.name ?? '(no name)'}, ${resource.format}${resource.size === null ? '' : `, ${resource.size} bytes`}${how === '' ? '' : `, ${how}`}`,
    `  ${resource.url}`,
    ...toDifferenceLines(differences),
    ...notices.map((notice) => `  ${notice}`),
  ];
  const json = {
    outcome: saved.added.length > 0 ? 'created' : outcome,
    package: { id, name },
    resource: toResourceJson(resource),
    differences,
    notices,
  };
  return { json, text: lines.join('\n') };
};

/** What an address ends with is what it leads to, mostly. */
const lastOf = (url: unknown): string | undefined =>
  typeof url === 'string' && URL.canParse(url) ? new URL(url).pathname.split('/').findLast(Boolean) : undefined;

const toChange = (fields: Json, local: LocalFile | undefined): ResourceChange =>
  local === undefined ? { fields } : { fields: { ...fields, hash: `sha256:${local.sha256}` }, file: local.file };

/** What both commands have. */
const RESOURCE = {
  options: { ...FIELD_OPTION, file: { type: 'string', short: 'f' } },
  places: [1, 2],
  writes: true,
} as const;

const create: OwnCommand = {
  words: 'resource create',
  usage: 'PACKAGE [FIELDS] [--field NAME=TEXT]… [-f FILE]',
  help: 'a new resource: a file that is sent, or a link (url)',
  ...RESOURCE,
  run: async (said, doors) => {
    const { key, client, given, local } = await readResourceChange(said, doors);
    const dataset = await getDataset(client, toKey(key));
    const name = String(given.name ?? local?.file.name ?? '');
    const twin = dataset.resources.find((one) => one.name === name);
    if (name !== '' && twin !== undefined) {
      throw new ArchiveError('bad-input', `${dataset.name} has a resource called ${name} already.`, {
        remedy: `Change that one: \`archive-release ckan resource patch ${twin.id}\`; or give another \`name\`. Nothing was written.`,
      });
    }
    const preset = findProfile(doors.profile).resource({
      name: local?.file.name ?? lastOf(given.url) ?? name,
      isLink: local === undefined,
    });
    const whole = { ...(local === undefined ? {} : toFormat(local.file.name)), ...preset, ...(name === '' ? {} : { name }), ...given };
    const fields = fitResource(whole, { schema: await loadSchema(client, dataset.type), log: doors.log });
    const saved = await saveDataset(client, dataset.id, { add: [toChange(fields, local)] }, toSaveDoors(doors));
    const [resource] = saved.added;
    if (resource === undefined) throw new Error('a resource was added, and is not there');
    const how = local === undefined ? '' : await prove(client, resource, local, doors);
    return toAnswer(saved, { resource, how }, doors);
  },
};

const patch: OwnCommand = {
  words: 'resource patch',
  usage: 'RESOURCE [FIELDS] [--field NAME=TEXT]… [-f FILE]',
  help: 'changes only these fields; -f: another file in its place, where it is another',
  ...RESOURCE,
  run: async (said, doors) => {
    const { key, client, given, local } = await readResourceChange(said, doors);
    const shown = await client.resource(toResourceKey(key));
    if (!shown.ok) throw toCkanProblem(shown, `read the resource ${key}`);
    const { id, package_id: of } = shown.value;
    const dataset = await getDataset(client, { id: of });
    const there = dataset.resources.find((one) => one.id === id) ?? shown.value;
    const isSent = local !== undefined && !(await isThere(client, there, local, doors));
    // Format and media type of the file before would stay (facts/ckan.md 1.7, item 4).
    const fields = { ...(isSent ? toFormat(local.file.name) : {}), ...given };
    const schema = await loadSchema(client, dataset.type);
    const fitted = fitResource({ ...there, ...fields }, { schema, log: doors.log, ours: Object.keys(fields) });
    const ours = Object.fromEntries(Object.keys(fields).map((field) => [field, fitted[field]]));
    const change = toChange(ours, isSent ? local : undefined);
    const saved = await saveDataset(client, dataset.id, { update: new Map([[id, change]]) }, toSaveDoors(doors));
    const resource = saved.dataset.resources.find((one) => one.id === id) ?? there;
    const how = isSent ? await prove(client, resource, local, doors) : local === undefined ? '' : 'as it was';
    return toAnswer(saved, { resource, how }, doors);
  },
};

export const resourceCommands: readonly OwnCommand[] = [create, patch];
