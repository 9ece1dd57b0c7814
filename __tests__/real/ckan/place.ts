/** Where the real CKAN is (scripts/real.ts tells it by the environment), and its accounts. */
import type { CkanPlace } from '../../contract/ckan-client.ts';

const get = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run it by \`npm run test:real -- ckan\``);
  return value;
};

export const openReal = async (): Promise<CkanPlace> => ({
  origin: get('REAL_URL'),
  tokens: Object.fromEntries(
    ['admin', 'editor', 'orgadmin', 'member', 'outsider'].map((who) => [who, get(`REAL_TOKEN_${who.toUpperCase()}`)]),
  ),
  version: process.env.CKAN_VERSION || '2.11.5',
  close: () => Promise.resolve(),
});
