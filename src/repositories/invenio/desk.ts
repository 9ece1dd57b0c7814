/** What the parts of the adapter share: the client, what was learned of the server on the way, and how a refusal is told. */
import { isPage, isUnclear } from '../../http/answer.ts';
import type { HttpClient } from '../../http/client.ts';
import type { Clock } from '../../http/clock.ts';
import { createPulse, type Pulse } from '../../http/stall.ts';
import type { Log } from '../../log.ts';
import type { Deposit } from '../../model/deposit.ts';
import type { ArchiveRecord } from '../../model/record.ts';
import type { Marker } from '../../model/release.ts';
import { needTokenOf, type Refuse, refuseOf } from '../refuse.ts';
import { type InvenioClient, invenioClient, type Reply } from './client.ts';
import { type Crossed, crosswalk } from './crosswalk.ts';
import { toDeposit } from './deposits.ts';
import { withoutPastEmbargo } from './embargo.ts';
import { type RequestClient, requestClient } from './request-client.ts';
import type { WireCommunity } from './request-wire.ts';
import { openTerms } from './terms.ts';
import type { Unheld, UsedId } from './way.ts';
import type { WireRecord } from './wire.ts';

export interface InvenioSettings {
  /** The site's root, without a trailing slash. */
  base: string;
  /** For people: `CaltechDATA`. */
  name: string;
  /** Where a record names none. */
  publisher: string;
  /** Of the DOIs that it gives, as far as they are known. */
  prefixes?: readonly string[];
  token?: string;
  /** Who looks at every deposit before it is public. */
  review?: 'community' | 'curation';
  parallelUploads?: number;
  /** A transfer that stands still for so long is cut. Default: five minutes. */
  stallMs?: number;
}

export interface InvenioDoors {
  http: HttpClient;
  log: Log;
  clock: Clock;
  /** Once it is aborted nothing is sent any more, and no wait goes on. */
  signal?: AbortSignal;
}

/** What was learned in this run of those who look at deposits before they are public. */
export interface Looks {
  /** As the preset has it, or as the server turned out. */
  review?: 'community' | 'curation';
  isCurated?: Promise<boolean>;
  /** Deposits that this run opened, by id. */
  opened: Set<string>;
  /** Drafts as the server told them when it opened them, by id: the look that follows needs not ask once more. Each is taken once. */
  fresh: Map<string, Reply<WireRecord>>;
  /** Deposits that this run made public, by id: the look that follows asks for no draft. */
  published: Set<string>;
  /** Requests that this run made, by the deposit's id: a search would not find them yet. */
  asked: Map<string, string>;
  /** Requests that the server offered this account to accept, and did not let it. */
  unacceptable: Set<string>;
  /** By the names that people wrote. */
  communities: Map<string, Promise<WireCommunity>>;
  areMembersChecked?: boolean;
}

export interface Desk {
  client: InvenioClient;
  requests: RequestClient;
  looks: Looks;
  settings: InvenioSettings;
  log: Log;
  clock: Clock;
  pulse: Pulse;
  hasToken: boolean;
  /** Files (`DEPOSIT/NAME`) that were seen to wait for their bytes: only onto these are bytes sent. */
  waiting: Set<string>;
  /** Ids that the server's vocabularies were seen not to have, and the nearest that they have. */
  unheld: Unheld;
  /** Fields of the server's own (`code:codeRepository`) that it was seen to have switched off. */
  switchedOff: Set<string>;
  /** See KnownDois. */
  prefixes: Set<string>;
  spent: Set<string>;
  /** Of DOIs that were asked for: the concept of which a version has it. */
  holders: Map<string, string | undefined>;
  /** Drafts whose DOI this run has settled, by id: with one, or without where the server gives none. */
  settled: Set<string>;
  hasAskedPrefix?: boolean;
  /** What refusals brought to light, for people. */
  notices: string[];
  /** The record as it is sent to this server, as far as it is known, today. */
  cross(record: ArchiveRecord): Crossed;
  take(wire: WireRecord, wanted?: Partial<Marker>): Deposit;
  /** The draft where one is open, else the record. */
  get(id: string): Promise<Reply<WireRecord>>;
  /** The id of the token's account: asked once a run, and only where it matters; undefined where the server does not tell it. */
  whoAmI(): Promise<string | undefined>;
  /** Throws what `refuse` tells. */
  read(id: string, wanted?: Partial<Marker>): Promise<Deposit>;
  /** Asks the server's vocabularies for these ids, each once a run; true where one is missing, and is now known as unheld. A server that does not answer says nothing. */
  check(used: readonly UsedId[]): Promise<boolean>;
  refuse: Refuse;
  needToken(task: string): void;
  /** YYYY-MM-DD */
  today(): string;
}

export const openDesk = (settings: InvenioSettings, { http, log, signal, ...doors }: InvenioDoors): Desk => {
  const { base, name, token } = settings;
  const client = invenioClient({ base, token, http, signal });
  const clock: Clock = { now: doors.clock.now, wait: (milliseconds, other) => doors.clock.wait(milliseconds, other ?? signal) };
  const prefixes = new Set(settings.prefixes);
  const spent = new Set<string>();
  const switchedOff = new Set<string>();

  const today = (): string => clock.now().toISOString().slice(0, 10);

  const take: Desk['take'] = (wire, wanted) => toDeposit(wire, { base, ...(wanted === undefined ? {} : { wanted }) });

  const refuse = refuseOf({
    ...{ name, token, base },
    // A wrong token is not answered 401 but taken for nobody's: only a page of one's own tells (facts/inveniordm.md 1.1).
    isTokenGood: async () => {
      const probe = await client.searchOwn({ size: 1 });
      return probe.ok || isPage(probe.answer) || isUnclear(probe.answer) || probe.answer.status === 429;
    },
    whenGood: `The token itself is good: this belongs to another account, or the account may not deposit here. Ask the people of ${name} for the right to upload.`,
    whenBad: {
      why: 'it is wrong, expired, or made for another host.',
      remedy: `Make a new token at ${base}/account/settings/applications/tokens/new/, and store it as a secret.`,
    },
  });

  const get: Desk['get'] = async (id) => {
    const fresh = looks.fresh.get(id);
    looks.fresh.delete(id);
    if (fresh !== undefined) return fresh;
    const draft = token === undefined || looks.published.delete(id) ? undefined : await client.readDraft(id);
    const isElsewhere = draft === undefined || (!draft.ok && [403, 404, 410].includes(draft.answer.status));
    return isElsewhere ? client.readRecord(id) : draft;
  };

  let me: Promise<string | undefined> | undefined;
  const askWho = async (): Promise<string | undefined> => {
    const reply = await client.readMe();
    return reply.ok ? reply.value : undefined;
  };

  const looks: Looks = {
    ...{ opened: new Set(), fresh: new Map(), published: new Set(), asked: new Map(), communities: new Map(), unacceptable: new Set() },
    ...(settings.review === undefined ? {} : { review: settings.review }),
  };
  const terms = openTerms(client, (field) => switchedOff.add(field));

  return {
    client,
    requests: requestClient({ base, token, http, signal }),
    looks,
    settings,
    log,
    clock,
    pulse: createPulse(() => performance.now()),
    hasToken: token !== undefined,
    waiting: new Set(),
    unheld: terms.unheld,
    switchedOff,
    notices: [],
    prefixes,
    spent,
    holders: new Map(),
    settled: new Set(),
    cross: (record) => {
      const known = { unheld: terms.unheld, switchedOff, publisher: settings.publisher, dois: { prefixes, spent } };
      const crossed = crosswalk(record, known);
      return { ...crossed, body: withoutPastEmbargo(crossed.body, today()) };
    },
    take,
    get,
    whoAmI: () => {
      me ??= askWho();
      return me;
    },
    read: async (id, wanted) => {
      const reply = await get(id);
      if (reply.ok) return take(reply.value, wanted);
      throw await refuse(reply.answer, { task: `read the deposit ${id}` });
    },
    check: terms.check,
    refuse,
    needToken: needTokenOf({ name, token }),
    today,
  };
};
