/**
 * One asset from GitHub to a bucket by the real clients, both digests proved. Prints `{transferSeconds}`: without the start of the process, which measure.ts times, too.
 *
 *   node relay.mjs ORIGIN BYTES SHA256
 *
 * From lib/, as it is bundled: stripping types at run time costs 30 MiB that the action never needs.
 */

import { github } from '../../lib/github/client.js';
import { systemClock } from '../../lib/http/clock.js';
import { silentLog } from '../../lib/log.js';
import { openRepository } from '../../lib/repositories/index.js';

const [origin = '', bytes = '0', sha256 = ''] = process.argv.slice(2);
const size = Number(bytes);
const signal = new AbortController().signal;
const doors = { log: silentLog, clock: systemClock };
const source = github({ owner: 'o', name: 'r', apiUrl: origin, serverUrl: origin, userAgent: 'bench' }, doors);
const archive = openRepository('zenodo', { url: origin, token: 'bench', parallelUploads: 1 }, { ...doors, userAgent: 'bench' });
const deposit = {
  ...{ id: '1', state: 'draft', isEdit: false, createdAt: '', url: origin, marker: {}, files: [] },
  echo: { id: 1, links: { bucket: `${origin}/api/files/bucket` } },
};
const asset = { id: 1, name: 'asset.bin', size, sha256, state: 'uploaded' };
const startedAt = performance.now();
await archive.upload(
  deposit,
  { name: asset.name, size, sha256, origin: 'asset', open: (stop) => source.openAsset(asset, stop) },
  { onProgress: () => {}, signal },
);
console.log(JSON.stringify({ transferSeconds: (performance.now() - startedAt) / 1000 }));
process.exit(0);
