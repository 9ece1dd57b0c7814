/** A local InvenioRDM: its native API, as release 13.0.0 behaves (facts/inveniordm.md). */
import { randomBytes } from 'node:crypto';
import { listen, type Watcher } from '../server.ts';
import { openStore } from '../store.ts';
import { defaultInvenioFaults, type InvenioFaults } from './faults.ts';
import { openFrontDoor } from './front-door.ts';
import { type House, openHouse } from './house.ts';
import { indexVersion } from './search-index.ts';
import type { User } from './world.ts';

export interface InvenioOptions {
  /** Each gets a token; a name alone, or a name with the token that it must have. Default: `owner`. */
  users?: readonly string[] | Readonly<Record<string, string>>;
  faults?: Partial<InvenioFaults>;
  /** Files and state are kept there and survive a restart; else in a temporary folder that goes with the server. */
  dir?: string;
  /** The clock: dates, the lag of the search, rate limits. */
  now?: () => Date;
  watch?: Watcher;
  port?: number;
}

export interface LocalInvenio {
  /** `http://127.0.0.1:PORT`; the API is at `/api`, a record's page at `/records/ID`. */
  origin: string;
  /** By user. */
  tokens: Record<string, string>;
  /** Live: switches may be flipped while it runs. */
  faults: InvenioFaults;
  close(): Promise<void>;
}

/** Who may more than a user, by name: as in the recordings. */
const roles: Readonly<Record<string, User['roles']>> = { curator: ['superuser'], reviewer: ['curation'] };

const addUsers = (house: House, named: readonly string[] | Readonly<Record<string, string>>): void => {
  const { users } = house.world;
  const wanted = Array.isArray(named) ? named.map((name: string) => [name, undefined] as const) : Object.entries(named);
  for (const [name, given] of wanted) {
    const known = users.find((user) => user.name === name);
    const token: string = given ?? known?.token ?? randomBytes(30).toString('hex');
    if (known === undefined) users.push({ id: users.length + 1, name, token, roles: roles[name] ?? [] });
    else known.token = token;
  }
  house.commit();
};

/** What was on disk has been in the index for long. */
const fillIndex = (house: House): void => {
  for (const { id } of Object.values(house.world.versions)) indexVersion(house.index, house.world, id, 0);
};

/**
 * Starts it on loopback.
 * @throws Error when the port is taken, or the folder holds something else
 */
export const startInvenio = async (options: InvenioOptions = {}): Promise<LocalInvenio> => {
  const faults: InvenioFaults = { ...defaultInvenioFaults, ...options.faults };
  const store = openStore(options.dir);
  const house = openHouse({ faults, now: options.now ?? (() => new Date()), store });
  addUsers(house, options.users ?? ['owner']);
  fillIndex(house);
  const { origin, close } = await listen('inveniordm', openFrontDoor(house), {
    ...(options.port === undefined ? {} : { port: options.port }),
    ...(options.watch === undefined ? {} : { watch: options.watch }),
  });
  return {
    origin,
    tokens: Object.fromEntries(house.world.users.map(({ name, token }) => [name, token])),
    faults,
    close: async () => {
      await close();
      store.close();
    },
  };
};
