/** What a file of a catalogue holds, read from its first byte to its last: a CKAN tells no checksum of its own (facts/ckan.md 1.7). */
import type { CkanClient, Reply, StoredBytes } from '../api/api.ts';
import type { WireResource } from '../api/wire.ts';

/** The address below the root that this run was given: addresses in answers name the origin that the site believes to have. */
const toDownload = (base: string, { url, package_id: dataset }: WireResource): string => {
  const at = url.lastIndexOf(`/${dataset}/resource/`);
  const path = at < 0 ? '' : url.slice(url.lastIndexOf('/', at - 1));
  return path === '' ? url : `${base}${path}`;
};

/** A line that breaks under the bytes is tried again; that no answer came at all, the client has tried often enough. */
const MOST_READINGS = 3;

/** That a catalogue does not give its files to this account: another try does not change it. */
const REFUSALS: ReadonlySet<string> = new Set(['not-authorised', 'not-found', 'blocked', 'moved']);

/**
 * @param most bytes; what is longer is other bytes anyway
 * @returns undefined where the catalogue does not give them; a failure where nothing tells what is there
 */
export const readBytes = async (
  client: CkanClient,
  resource: WireResource,
  { base, signal, most }: { base: string; signal: AbortSignal; most?: number | undefined },
): Promise<Reply<StoredBytes> | undefined> => {
  for (let reading = 1; ; reading += 1) {
    const back = await client.readBack(toDownload(base, resource), signal, most);
    if (!back.ok && REFUSALS.has(back.failure.kind)) return undefined;
    const isBroken = !back.ok && back.failure.kind === 'no-answer' && back.answer.status > 0;
    if (!isBroken || reading >= MOST_READINGS) return back;
  }
};
