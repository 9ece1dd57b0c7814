/** A job that is killed before or after any of its requests to a real InvenioRDM, and run again. */
import { killSuite } from '../kills.ts';

const get = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run it by \`npm run test:real -- inveniordm\``);
  return value;
};

/** Searches lag about a second (facts/inveniordm.md 1.11). */
const LAG_MS = 1500;

interface WireRecord {
  is_published: boolean;
  parent: { id: string };
  metadata: { version?: string };
  files: { entries: Record<string, unknown> };
}

killSuite('InvenioRDM, a real server', {
  origin: get('REAL_URL'),
  inputs: { archive: 'inveniordm', token: get('REAL_TOKEN_OWNER') },
  kept: async (url) => {
    await new Promise((resolve) => setTimeout(resolve, LAG_MS));
    const q = ['v1.0.0', 'v1.1.0'].map((tag) => `metadata.related_identifiers.identifier:"${url}/tree/${tag}"`).join(' OR ');
    const answer = await fetch(`${get('REAL_URL')}/api/user/records?allversions=true&size=100&q=${encodeURIComponent(q)}`, {
      headers: { connection: 'close', authorization: `Bearer ${get('REAL_TOKEN_OWNER')}` },
    });
    const { hits } = (await answer.json()) as { hits: { hits: WireRecord[] } };
    return hits.hits.map(({ is_published: isPublished, parent, metadata, files }) => ({
      told: `${isPublished ? 'published' : 'draft'} ${metadata.version}`,
      concept: parent.id,
      files: Object.keys(files.entries),
    }));
  },
});
