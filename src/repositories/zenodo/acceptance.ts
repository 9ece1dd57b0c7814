/**
 * What this server is known not to hold: values that its vocabularies lack, communities that are not there. They are left out before they are sent, and
 * are no difference to what is wanted: else a correction would be tried again by every run (facts/zenodo.md 6.7, 6.8, 7).
 */
import type { Answer } from '../../http/answer.ts';
import { readServerMessages } from '../../http/problem.ts';
import type { ArchiveRecord } from '../../model/record.ts';
import { escapeHtml } from '../html.ts';
import { isOver } from '../past-embargo.ts';
import type { Reply } from './client.ts';
import { crosswalk } from './crosswalk.ts';
import { toCanonicalGrant } from './details.ts';
import { isObject, type WireDeposition, type WireMetadata } from './wire.ts';

/** Gathered on the way, by looking things up and from refusals. */
export interface Unheld {
  /** As the server names them: `00k4n6c32::999999`, `tlh`. */
  values: Set<string>;
  /** Slugs. */
  communities: Set<string>;
  /** What a refusal brought to light, for people; what was looked up is told as a problem. */
  notices: string[];
}

export const newUnheld = (): Unheld => ({ values: new Set(), communities: new Set(), notices: [] });

const MOST_RETREATS = 10;

const toGrantNote = (ids: readonly string[]): string => `Funding: ${ids.join(', ')}`;

const withNote = (metadata: WireMetadata, note: string): WireMetadata => ({
  ...metadata,
  notes: [metadata.notes, `<p>${escapeHtml(note)}</p>`].filter((part) => typeof part === 'string').join('\n'),
});

/** Grants go into the notes; languages and custom values are left out. Undefined where the metadata does not name the value. */
const withoutValue = (metadata: WireMetadata, value: string): WireMetadata | undefined => {
  const number = value.split('::').at(-1);
  const grants = Array.isArray(metadata.grants) ? metadata.grants.filter(isObject) : [];
  const refused = grants.filter(({ id }) => String(id).split('::').at(-1) === number);
  if (refused.length > 0) {
    const { grants: _grants, ...rest } = metadata;
    const kept = grants.filter((grant) => !refused.includes(grant));
    return withNote({ ...rest, ...(kept.length > 0 ? { grants: kept } : {}) }, toGrantNote(refused.map(({ id }) => String(id))));
  }
  if (metadata.language === value) {
    const { language: _language, ...rest } = metadata;
    return rest;
  }
  const custom = isObject(metadata.custom) ? metadata.custom : {};
  const names = (entry: unknown): boolean => JSON.stringify(entry)?.includes(JSON.stringify(value)) ?? false;
  if (!Object.values(custom).some(names)) return undefined;
  // Of a list only the entry that names it goes.
  const kept = Object.entries(custom)
    .map(([key, entry]) => [key, Array.isArray(entry) ? entry.filter((one) => !names(one)) : names(entry) ? undefined : entry] as const)
    .filter(([, entry]) => entry !== undefined && !(Array.isArray(entry) && entry.length === 0));
  return { ...metadata, custom: Object.fromEntries(kept) };
};

const withoutCommunities = (metadata: WireMetadata, slugs: ReadonlySet<string>): WireMetadata => {
  const { communities, ...rest } = metadata;
  const kept = (Array.isArray(communities) ? communities : []).filter((entry) => !(isObject(entry) && slugs.has(String(entry.identifier))));
  return kept.length > 0 ? { ...rest, communities: kept } : rest;
};

/** YYYY-MM-DD */
export const toDay = (now: Date): string => now.toISOString().slice(0, 10);

/** What it says once its embargo is over, whether the server has opened the record since or not: it publishes nothing that has one (facts/zenodo.md 7). */
export const withoutPastEmbargo = (metadata: WireMetadata, now: Date): WireMetadata => {
  const { embargo_date: until, ...rest } = metadata;
  return typeof until === 'string' && isOver(until, toDay(now)) ? { ...rest, access_right: 'open' } : metadata;
};

/** What a record is sent as to this server, today. */
export const toBody = (record: ArchiveRecord, { unheld, clock }: { unheld: Unheld; clock: { now(): Date } }): WireMetadata =>
  [...unheld.values].reduce<WireMetadata>(
    (metadata, value) => withoutValue(metadata, value) ?? metadata,
    withoutPastEmbargo(withoutCommunities(crosswalk(record).body.metadata, unheld.communities), clock.now()),
  );

/** The grants that an earlier run had to tell in the notes: the record itself says that this server does not hold them. */
export const withoutNotedGrants = (metadata: WireMetadata, found: WireMetadata): WireMetadata => {
  const held = new Set((Array.isArray(found.grants) ? found.grants.filter(isObject) : []).map(({ id }) => toCanonicalGrant(String(id))));
  return (Array.isArray(metadata.grants) ? metadata.grants.filter(isObject) : []).reduce<WireMetadata>((rest, { id }) => {
    const isNoted = String(found.notes ?? '').includes(escapeHtml(toGrantNote([String(id)])));
    return isNoted && !held.has(toCanonicalGrant(String(id))) ? (withoutValue(rest, String(id)) ?? rest) : rest;
  }, metadata);
};

/** The value of a refusal, which names neither field nor reason: `Invalid value 00k4n6c32::999999.` */
const readRefusedValue = (answer: Answer): string | undefined =>
  answer.status === 400 ? /^Invalid value (.+?)\.?$/.exec(readServerMessages(answer)[0] ?? '')?.[1] : undefined;

/** Sends metadata until nothing in it is refused as unknown. What was left out shows in the comparison with the echo. */
export const sendMetadata = async (
  metadata: WireMetadata,
  unheld: Unheld,
  send: (metadata: WireMetadata) => Promise<Reply<WireDeposition>>,
): Promise<Reply<WireDeposition>> => {
  let rest = metadata;
  for (let turn = 0; ; turn += 1) {
    const reply = await send(rest);
    const value = reply.ok || turn === MOST_RETREATS ? undefined : readRefusedValue(reply.answer);
    const less = value === undefined ? undefined : withoutValue(rest, value);
    if (value === undefined || less === undefined) return reply;
    unheld.values.add(value);
    unheld.notices.push(
      `The archive does not know «${value}», which the metadata names: ${'notes' in less && less.notes !== rest.notes ? 'it is told in the notes' : 'it was left out'}.`,
    );
    rest = less;
  }
};
