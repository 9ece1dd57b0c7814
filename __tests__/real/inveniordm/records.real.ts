/** Records by hand, by the built command line on a real InvenioRDM (scripts/real/inveniordm), plain and with curators. */
import { curatedRecordsSuite, recordsSuite, type Server } from '../../e2e/records.ts';

/** Searches lag about a second (facts/inveniordm.md 1.11). */
const LAG_MS = 1500;

const get = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run it by \`npm run test:real -- inveniordm\``);
  return value;
};

const openReal = (origin: string) => async (): Promise<Server> => ({
  origin,
  tokens: Object.fromEntries(['owner', 'other', 'reviewer'].map((who) => [who, get(`REAL_TOKEN_${who.toUpperCase()}`)])),
  settle: () => new Promise((resolve) => setTimeout(resolve, LAG_MS)),
  close: () => Promise.resolve(),
});

recordsSuite('a real server', openReal(get('REAL_URL')));
curatedRecordsSuite('a real server', openReal(get('REAL_URL_CURATIONS')));
