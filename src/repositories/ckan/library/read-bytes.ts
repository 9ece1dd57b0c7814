/** What a file of a catalogue holds, read from its first byte to its last: a CKAN tells no checksum of its own (facts/ckan.md 1.7). */
import type { CkanClient, Reply, StoredBytes } from '../api/api.ts';
import type { Failure } from '../api/failure.ts';
import type { WireResource } from '../api/wire.ts';

/** The address below the root that this run was given: addresses in answers name the origin that the site believes to have. */
const toDownload = (base: string, { url, package_id: dataset }: WireResource): string => {
  const at = url.lastIndexOf(`/${dataset}/resource/`);
  const path = at < 0 ? '' : url.slice(url.lastIndexOf('/', at - 1));
  return path === '' ? url : `${base}${path}`;
};

/** A line that breaks under the bytes is tried again; that no answer came at all, the client has tried often enough. */
const MOST_READINGS = 3;

const REFUSALS: ReadonlySet<Failure['kind']> = new Set(['not-authorised', 'blocked', 'moved']);

/** That a catalogue does not give its files to this account: another try does not change it. */
export const isWithheld = ({ kind }: Failure): boolean => REFUSALS.has(kind);

/**
 * The same of what was just sent: 404 is what a proxy says that leads no downloads on. Of what was sent before it tells nothing but that it is not to be had, or
 * not there any more: who may see a resource may read its file, so that CKAN says it of a file that its disk has lost.
 */
export const isWithheldOfSent = (failure: Failure): boolean => isWithheld(failure) || failure.kind === 'not-found';

/** @param most bytes; what is longer is other bytes anyway */
export const readBytes = async (
  client: CkanClient,
  resource: WireResource,
  { base, signal, most }: { base: string; signal: AbortSignal; most?: number | undefined },
): Promise<Reply<StoredBytes>> => {
  for (let reading = 1; ; reading += 1) {
    const back = await client.readBack(toDownload(base, resource), signal, most);
    const isBroken = !back.ok && back.failure.kind === 'no-answer' && back.answer.status > 0;
    if (!isBroken || reading >= MOST_READINGS) return back;
  }
};
