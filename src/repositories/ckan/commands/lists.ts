/** What is there: organisations, the packages of one, the resources of a package; all of them, however few a server gives at once. */
import { ArchiveError } from '../../../errors.ts';
import type { OwnCommand } from '../../own-commands.ts';
import { toCkanProblem } from '../api/problem.ts';
import type { WireDataset, WireGroup, WireResource } from '../api/wire.ts';
import { getDataset } from '../library/get-dataset.ts';
import { listGroups } from '../library/groups.ts';
import { toOrganisationProblem } from '../library/organisation-problem.ts';
import { findOrganisation } from '../library/organisations.ts';
import { quoteForSearch, searchAll } from '../library/search.ts';
import { toClient, toKey } from './doors.ts';

const toGroupJson = ({ id, name, title }: WireGroup) => ({ id, name, title });

const toLines = (rows: readonly (readonly string[])[], none: string): string =>
  rows.length === 0 ? none : rows.map((row) => row.filter((cell) => cell !== '').join('  ')).join('\n');

const organisations: OwnCommand = {
  words: 'organisations',
  usage: '[--mine]',
  help: 'all organisations; --mine: those to which the token may add packages',
  options: { mine: { type: 'boolean' } },
  places: [0, 0],
  run: async (said, doors) => {
    const client = toClient(doors);
    const groups: WireGroup[] = [];
    if (said.isOn('mine')) {
      const reply = await client.myOrganisations();
      if (!reply.ok) throw toCkanProblem(reply, 'list the organisations of the token');
      groups.push(...reply.value);
    } else for await (const group of listGroups(client, 'organization')) groups.push(group);
    const rows = groups.map(({ name, title }) => [name, title === name ? '' : title]);
    return { json: groups.map(toGroupJson), text: toLines(rows, 'There are none.') };
  },
};

const toStateText = ({ private: isPrivate, state }: WireDataset): string => (state === 'active' ? (isPrivate ? 'private' : '') : state);

const packages: OwnCommand = {
  words: 'packages',
  usage: 'ORGANISATION',
  help: 'its packages; the organisation by name, title or id',
  places: [1, 1],
  run: async ({ places: [written = ''] }, doors) => {
    const client = toClient(doors);
    const found = await findOrganisation(client, written);
    if (!('organisation' in found)) {
      const { message = '' } = toOrganisationProblem(found, written) ?? {};
      throw new ArchiveError('record-not-found', message, { remedy: 'See `archive-release ckan organisations`.' });
    }
    const { organisation } = found;
    const datasets: WireDataset[] = [];
    // By the id: by a name nothing is found (facts/ckan.md 1.9, syntax).
    for await (const dataset of searchAll(client, { fq: `owner_org:${quoteForSearch(organisation.id)}` })) datasets.push(dataset);
    const list = datasets.map(({ id, name, title, state, type, private: isPrivate, resources }) => ({
      ...{ id, name, title, state, type, private: isPrivate, resources: resources.length },
      url: `${doors.base}/${type}/${name}`,
    }));
    const rows = datasets.map((dataset) => [dataset.name, dataset.title === dataset.name ? '' : dataset.title, toStateText(dataset)]);
    return {
      json: { organisation: toGroupJson(organisation), packages: list },
      text: toLines(rows, `${organisation.title} has no packages that this account may see.`),
    };
  },
};

export const toResourceJson = ({ id, name, format, url, url_type: type, size, hash, last_modified: modified }: WireResource) => ({
  ...{ id, name, format, url, size },
  isUpload: type === 'upload',
  hash: hash === '' ? null : hash,
  lastModified: modified ?? null,
});

const resources: OwnCommand = {
  words: 'resources',
  usage: 'PACKAGE',
  help: 'its resources; the package by name, id or address',
  places: [1, 1],
  run: async ({ places: [written = ''] }, doors) => {
    const { id, name, title, resources: list } = await getDataset(toClient(doors), toKey(written));
    const rows = list.map((one) => [one.id, one.name ?? '', one.format, one.size === null ? '' : `${one.size} bytes`, one.url]);
    return {
      json: { package: { id, name, title }, resources: list.map(toResourceJson) },
      text: toLines(rows, `${name} has no resources.`),
    };
  },
};

export const lists: readonly OwnCommand[] = [organisations, packages, resources];
