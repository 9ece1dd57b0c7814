/** A local Zenodo: the deposit API, the bucket API, records and search, as Zenodo's own software v25.2.5 behaves (facts/zenodo.md 12). */
import { randomBytes } from 'node:crypto';
import { defaultFaults, type Faults } from '../faults.ts';
import { listen, type Watcher } from '../server.ts';
import { openStore } from '../store.ts';
import { openFrontDoor } from './front-door.ts';
import { type House, openHouse } from './house.ts';
import { indexVersion } from './search-index.ts';

export interface ZenodoOptions {
  /** Each gets a token. Default: `owner`. */
  users?: readonly string[];
  faults?: Partial<Faults>;
  /** Files and state are kept there and survive a restart; else in a temporary folder that goes with the server. */
  dir?: string;
  /** The clock: dates, the lag of the search, rate limits. */
  now?: () => Date;
  watch?: Watcher;
  port?: number;
}

export interface LocalZenodo {
  /** `http://127.0.0.1:PORT`; the API is at `/api`, a record's page at `/records/ID`. */
  origin: string;
  /** By user. */
  tokens: Record<string, string>;
  /** Live: switches may be flipped while it runs. */
  faults: Faults;
  close(): Promise<void>;
}

/** Far from any other number, so that an owner is never taken for a record. */
const firstUserId = 9001;

const addUsers = (house: House, names: readonly string[]): void => {
  const { users } = house.world;
  for (const name of names) {
    if (users.some((user) => user.name === name)) continue;
    users.push({ id: firstUserId + users.length, name, token: randomBytes(30).toString('hex') });
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
export const startZenodo = async (options: ZenodoOptions = {}): Promise<LocalZenodo> => {
  const faults: Faults = { ...defaultFaults, ...options.faults };
  const store = openStore(options.dir);
  const house = openHouse({ faults, now: options.now ?? (() => new Date()), store });
  addUsers(house, options.users ?? ['owner']);
  fillIndex(house);
  const { origin, close } = await listen('zenodo', openFrontDoor(house), {
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
