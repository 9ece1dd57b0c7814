/** What the parts of the adapter share: the client, what was learned on the way (buckets, the DOI prefix), and how a refusal is told. */
import { ArchiveError } from '../../errors.ts';
import { isPage } from '../../http/answer.ts';
import type { HttpClient } from '../../http/client.ts';
import type { Clock } from '../../http/clock.ts';
import { createPulse, type Pulse } from '../../http/stall.ts';
import type { Log } from '../../log.ts';
import type { Deposit } from '../../model/deposit.ts';
import type { Marker } from '../../model/release.ts';
import { needTokenOf, type Refuse, refuseOf } from '../refuse.ts';
import { newUnheld, type Unheld } from './acceptance.ts';
import { type Reply, type ZenodoClient, zenodoClient } from './client.ts';
import { toDeposit } from './deposits.ts';
import type { WireDeposition } from './wire.ts';

export interface ZenodoSettings {
  /** The site's root, `https://zenodo.org`, without a trailing slash. */
  base: string;
  /** For people: `Zenodo`. */
  name: string;
  /** Prefixes of the DOIs that this host gives; the first is used for what it will give, as long as its answers show no other one. */
  prefixes: readonly string[];
  token?: string;
  parallelUploads?: number;
  /** A transfer that stands still for so long is cut. Default: five minutes. */
  stallMs?: number;
}

export interface ZenodoDoors {
  http: HttpClient;
  log: Log;
  clock: Clock;
  /** Once it is aborted nothing is sent any more, and no wait goes on. */
  signal?: AbortSignal;
}

export interface Desk {
  client: ZenodoClient;
  settings: ZenodoSettings;
  log: Log;
  clock: Clock;
  /** Beaten by every transfer to this host. */
  pulse: Pulse;
  hasToken: boolean;
  /** What this server was seen not to hold. */
  unheld: Unheld;
  /** The answer as a deposit; what it tells of bucket and prefix is remembered. */
  take(wire: WireDeposition, options?: { wanted?: Partial<Marker>; isPublicForm?: boolean }): Deposit;
  /** One by its id, also where only the native API can print it. */
  get(id: number): Promise<Reply<WireDeposition>>;
  /** Reads one by id. Throws what `refuse` tells. */
  read(id: string, wanted?: Partial<Marker>): Promise<Deposit>;
  bucketOf(deposit: Deposit): Promise<string>;
  /** The error for an answer; a 401 or 403 is looked into first: is the token no good here, or is it only this deposit? */
  refuse: Refuse;
  /** Throws `token-missing`. */
  needToken(task: string): void;
}

export const openDesk = (settings: ZenodoSettings, { http, log, signal, ...doors }: ZenodoDoors): Desk => {
  const { base, name, token } = settings;
  const { origin } = new URL(base);
  const client = zenodoClient({ base, token, http, signal });
  const clock: Clock = { now: doors.clock.now, wait: (milliseconds, other) => doors.clock.wait(milliseconds, other ?? signal) };
  const buckets = new Map<string, string>();
  const learned = new Set<string>();

  /** `10.5072/zenodo.123`: what this host registered itself. */
  const learnPrefix = (doi: string | undefined): void => {
    const prefix = /^(10\.\d{4,9})\/zenodo\.\d+$/.exec(doi ?? '')?.[1];
    if (prefix !== undefined) learned.add(prefix);
  };

  const take: Desk['take'] = (wire, options = {}) => {
    learnPrefix(wire.conceptDoi);
    if (wire.bucket !== undefined) buckets.set(String(wire.id), wire.bucket);
    // What it registered itself counts more than what is known of its name: another address may stand behind the same word.
    return toDeposit(wire, { base, prefix: [...learned].at(-1) ?? settings.prefixes[0], ...options });
  };

  const refuse = refuseOf({
    ...{ name, token, base },
    isTokenGood: async () => {
      const probe = await client.list({ size: 1 });
      return probe.ok || isPage(probe.answer) || (probe.answer.status !== 401 && probe.answer.status !== 403);
    },
    whenGood: 'The token itself is good, so this belongs to another account, or is locked: use the token of the account that owns it.',
    whenBad: {
      why: 'it is wrong, expired, or made for the other host (sandbox and production have tokens of their own).',
      remedy: `Make a new token at ${base}/account/settings/applications/tokens/new/ with the scopes deposit:write and deposit:actions, and store it as a secret.`,
    },
  });

  const get: Desk['get'] = async (id) => {
    const reply = await client.get(id);
    if (reply.ok || reply.answer.status !== 500) return reply;
    const native = await client.readNativeDraft(id);
    if (native.ok) log.info(`${name} cannot print the deposition ${id} (zenodo#2539): its native form was read.`);
    return native.ok ? native : reply;
  };

  const read: Desk['read'] = async (id, wanted) => {
    const reply = await get(Number(id));
    if (reply.ok) return take(reply.value, wanted === undefined ? {} : { wanted });
    throw await refuse(reply.answer, { task: `read the deposit ${id}` });
  };

  return {
    client,
    settings,
    log,
    clock,
    pulse: createPulse(() => performance.now()),
    hasToken: token !== undefined,
    unheld: newUnheld(),
    take,
    get,
    read,
    refuse,
    bucketOf: async (deposit) => {
      if (!buckets.has(deposit.id)) await read(deposit.id);
      const bucket = buckets.get(deposit.id);
      if (bucket === undefined || new URL(bucket, base).origin !== origin) {
        throw new ArchiveError(
          'archive-failed',
          `${name} tells no address for the files of ${deposit.url}${bucket === undefined ? '' : `, or one on another host (${bucket}), where the token must not go`}.`,
          {
            remedy: 'Is the address of the archive the one that it calls itself by?',
          },
        );
      }
      return bucket;
    },
    needToken: needTokenOf({ name, token }),
  };
};
