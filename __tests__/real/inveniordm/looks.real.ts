/** Curation in two phases, and communities that accept, decline and are asked later, by the built action on a real InvenioRDM (scripts/real/inveniordm). */

import { startSandbox } from '../../../src/sandbox/index.ts';
import { communitySuite, curationSuite, type Place } from '../../e2e/looks.ts';
import { seed } from '../../e2e/stage.ts';

/** Searches and timelines lag about a second (facts/inveniordm.md 1.11). */
const LAG_MS = 1500;

const get = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run it by \`npm run test:real -- inveniordm\``);
  return value;
};

/** The server remembers everything: a repository of a new name each time. */
const openPlace = (origin: string) => async (): Promise<Place> => {
  const name = `tide-table-${Math.random().toString(36).slice(2, 10)}`;
  const { github, close } = await startSandbox({ seeds: [seed({ name })] });
  const tokens = Object.fromEntries(['owner', 'other', 'curator', 'reviewer'].map((who) => [who, get(`REAL_TOKEN_${who.toUpperCase()}`)]));
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, LAG_MS));
  return { origin, tokens, github, repository: `tidal-lab/${name}`, settle, close };
};

curationSuite('a real server', openPlace(get('REAL_URL_CURATIONS')));
communitySuite('a real server', openPlace(get('REAL_URL')));
