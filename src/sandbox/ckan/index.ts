/** A local CKAN: the Action API as CKAN 2.11.5 speaks it, with what it loses in silence (facts/ckan.md). */
import { listen, type Watcher } from '../server.ts';
import { openStore } from '../store.ts';
import type { Call } from './call.ts';
import { type CkanFaults, defaultCkanFaults } from './faults.ts';
import { openFrontDoor } from './front-door.ts';
import { type House, openHouse } from './house.ts';
import { indexDataset } from './index-dataset.ts';
import { newToken } from './tokens.ts';
import { newUser } from './users.ts';

export type { CkanFaults } from './faults.ts';

export interface CkanOptions {
  /** Each gets a token; a name alone, or a name with the token that it must have. Default: `admin` (who may do anything), `editor`, `orgadmin` and `member` (of two organisations), and `outsider`. */
  users?: readonly string[] | Readonly<Record<string, string>>;
  faults?: Partial<CkanFaults>;
  /** Files and state are kept there and survive a restart; else in a temporary folder that goes with the server. */
  dir?: string;
  /** The clock: dates, tokens that expire. */
  now?: () => Date;
  watch?: Watcher;
  port?: number;
}

export interface LocalCkan {
  /** `http://127.0.0.1:PORT`; the API is at `/api/3/action`, a dataset's page at `/dataset/NAME`. */
  origin: string;
  /** By user. */
  tokens: Record<string, string>;
  /** Live: switches may be flipped while it runs. */
  faults: CkanFaults;
  close(): Promise<void>;
}

const standardUsers = ['admin', 'editor', 'orgadmin', 'member', 'outsider'];

/** The organisations that are there from the start; all but the second have members. */
const organisations: readonly (readonly [name: string, title: string, hasMembers: boolean])[] = [
  ['sw-team', 'Software team', true],
  ['other-org', 'Other organisation', false],
  ['bc-unit', 'BC Unit', true],
];

const capacities: Record<string, string> = { orgadmin: 'admin', member: 'member' };
const outside = new Set(['admin', 'outsider']);

const addUsers = (house: House, given: readonly string[] | Readonly<Record<string, string>>): void => {
  const { users } = house.world;
  const wanted = Array.isArray(given) ? given.map((name: string) => [name, undefined] as const) : Object.entries(given);
  for (const [name, secret] of wanted) {
    let user = users.find((known) => known.name === name);
    if (user === undefined) {
      user = { ...newUser({ house }, { name, email: `${name}@example.org` }), sysadmin: name === 'admin' };
      users.push(user);
    }
    if (user.tokens.length === 0) user.tokens.push(newToken(house, 'ci'));
    const [first] = user.tokens;
    if (secret !== undefined && first !== undefined) first.secret = secret;
  }
};

/** Whoever has no role by name is an editor. */
const addOrganisations = (house: House): void => {
  const { world } = house;
  const idOf = (name: string): string => world.users.find((user) => user.name === name)?.id ?? '';
  for (const [name, title, hasMembers] of organisations) {
    const known = world.groups.find((group) => group.name === name);
    const group = known ?? {
      id: house.uuid(),
      name,
      title,
      description: '',
      imageUrl: '',
      type: 'organization',
      isOrganization: true,
      state: 'active' as const,
      created: house.stamp(),
      extras: {},
    };
    if (known === undefined) {
      world.groups.push(group);
      if (idOf('admin') !== '') world.members.push({ id: house.uuid(), group: group.id, user: idOf('admin'), capacity: 'admin' });
    }
    const joining = hasMembers ? world.users.filter((user) => !outside.has(user.name)) : [];
    for (const user of joining) {
      if (world.members.some((member) => member.group === group.id && member.user === user.id)) continue;
      world.members.push({ id: house.uuid(), group: group.id, user: user.id, capacity: capacities[user.name] ?? 'editor' });
    }
  }
};

/** What is kept has been in the search for long. */
const fillIndex = (house: House, origin: string): void => {
  const call: Call = { house, origin, envelope: {} };
  house.index.clear();
  for (const dataset of house.world.datasets.toSorted((a, b) => (a.modified < b.modified ? -1 : 1))) indexDataset(call, dataset);
};

/**
 * Starts it on loopback.
 * @throws Error when the port is taken, or the folder holds something else
 */
export const startCkan = async (options: CkanOptions = {}): Promise<LocalCkan> => {
  const faults: CkanFaults = { ...defaultCkanFaults, ...options.faults };
  const store = openStore(options.dir);
  const house = openHouse({ faults, now: options.now ?? (() => new Date()), store });
  addUsers(house, options.users ?? standardUsers);
  addOrganisations(house);
  house.commit();
  const { origin, close } = await listen('ckan', openFrontDoor(house), {
    ...(options.port === undefined ? {} : { port: options.port }),
    ...(options.watch === undefined ? {} : { watch: options.watch }),
  });
  house.restored = () => fillIndex(house, origin);
  house.restored();
  return {
    origin,
    tokens: Object.fromEntries(house.world.users.map(({ name, tokens }) => [name, tokens[0]?.secret ?? ''])),
    faults,
    close: async () => {
      await close();
      store.close();
    },
  };
};
