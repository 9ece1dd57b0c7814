/** What the parts of the adapter share: the client, what was learned of the catalogue on the way, and how a refusal is told. */
import { ArchiveError } from '../../../errors.ts';
import type { HttpClient } from '../../../http/client.ts';
import type { Clock } from '../../../http/clock.ts';
import { createPulse, type Pulse } from '../../../http/stall.ts';
import type { Log } from '../../../log.ts';
import type { ArchiveRecord } from '../../../model/record.ts';
import { type Release, toMarker } from '../../../model/release.ts';
import type { CkanClient, Reply } from '../api/api.ts';
import { toCkanProblem } from '../api/problem.ts';
import type { WireDataset } from '../api/wire.ts';
import { ckanClient } from '../client.ts';
import { type Crossed, crosswalk } from '../mapping/crosswalk.ts';
import type { Surroundings } from '../mapping/wanted.ts';
import { findProfile, type ProfileName } from '../profile/profiles.ts';
import { openAdder } from '../save/add-upload.ts';
import type { ToChange } from '../save/change.ts';
import { type SaveDoors, type SavedDataset, saveDataset } from '../save/save-dataset.ts';
import { type HeldBytes, openHeldBytes } from './held-bytes.ts';
import { openSite, type Site } from './site.ts';

export interface CkanAdapterSettings {
  /** The catalogue's root, with the path under which it stands. */
  base: string;
  /** For people. */
  name: string;
  token?: string;
  /** By name, title or id; needed where the account may write for several. */
  organisation?: string;
  /** What a catalogue asks for beyond its kind. */
  profile?: ProfileName;
  /** A dataset for a repository, with all its releases, or one for each release. Default: `repository`. */
  layout?: 'repository' | 'release';
  /** Fields by the catalogue's own names, as YAML. */
  fields?: string;
  /** What becomes of a file that the catalogue does not take for its size. */
  tooLarge?: 'link' | 'fail';
  /** A DOI that the release has elsewhere. */
  doi?: string;
  /** Of how many releases the files stay; undefined: of all. */
  keep?: number;
  /** A correction takes away what the release does not have any more. */
  prunes?: boolean;
  /** A transfer that stands still for so long is cut. Default: five minutes. */
  stallMs?: number;
}

export interface CkanDoors {
  http: HttpClient;
  log: Log;
  clock: Clock;
  random?: () => number;
  /** Once it is aborted nothing is sent any more, and no wait goes on. */
  signal?: AbortSignal;
}

export interface Desk {
  client: CkanClient;
  settings: CkanAdapterSettings;
  log: Log;
  clock: Clock;
  random: () => number;
  pulse: Pulse;
  hasToken: boolean;
  signal: AbortSignal;
  /** Deposits (by id) that this run opened for correction: here nothing stands open, so only this run knows. */
  opened: Set<string>;
  /** Asked about once a run. */
  isTokenKnown: boolean;
  /** It may make public what waits for an administrator (climb.ts). */
  isPublisher: boolean;
  /** As the last look found it; undefined: one is about to be made. */
  found: WireDataset | undefined;
  /** Told at the next look. */
  notices: string[];
  /** As they were observed in this run, by the link of their tag. */
  learn(release: Release): void;
  learned(tagMark: string): Release | undefined;
  cross(record: ArchiveRecord): Crossed;
  /** As it was last crossed in this run, by its tag. */
  told(tag: string): ArchiveRecord | undefined;
  site: Site;
  /** For what is pure: as far as it was loaded. */
  around(): Surroundings;
  refuse(reply: Extract<Reply<unknown>, { ok: false }>, task: string, hint?: string): ArchiveError;
  needToken(task: string): void;
  /** Changes a dataset, and loses nothing of it; what it could not keep, and what differs, is noted. */
  save(id: string, change: ToChange, how?: Pick<SaveDoors, 'task' | 'turn'>): Promise<SavedDataset>;
  /** What files were found to hold, in this run. */
  heldBytes: HeldBytes;
  /** What it learns of the server at one file holds for the next. */
  addUpload: ReturnType<typeof openAdder>;
}

export const openDesk = (settings: CkanAdapterSettings, { http, log, signal, ...doors }: CkanDoors): Desk => {
  const { base, token, name } = settings;
  const client = ckanClient({ base, token, http, signal });
  const clock: Clock = { now: doors.clock.now, wait: (milliseconds, other) => doors.clock.wait(milliseconds, other ?? signal) };
  const random = doors.random ?? Math.random;
  const notices: string[] = [];
  const releases = new Map<string, Release>();
  const records = new Map<string, ArchiveRecord>();
  const profile = findProfile(settings.profile);
  const site = openSite(client, { profile, fields: settings.fields, organisation: settings.organisation });
  const toMissing = (task: string): ArchiveError =>
    new ArchiveError('token-missing', `${name}: could not ${task} without a token.`, {
      remedy: 'Give the input `token` an API token of the catalogue.',
    });
  return {
    client,
    settings,
    log,
    clock,
    random,
    pulse: createPulse(() => performance.now()),
    hasToken: token !== undefined,
    opened: new Set(),
    found: undefined,
    isTokenKnown: false,
    isPublisher: false,
    notices,
    signal: signal ?? new AbortController().signal,
    learned: (mark) => releases.get(mark),
    learn: (release) => void releases.set(toMarker(release).tag, release),
    cross: (record) => {
      const crossed = crosswalk(record, {
        licences: site.licences(),
        licenceWhenNone: profile.licenceWhenNone,
        isOfRelease: settings.layout === 'release',
        findRelease: (mark) => releases.get(mark),
      });
      if (crossed.facts !== undefined) records.set(crossed.facts.tag, record);
      return crossed;
    },
    told: (tag) => records.get(tag),
    site,
    around: () => ({ profile, schema: site.schema(), said: site.fields() }),
    refuse: (reply, task, hint) =>
      token === undefined && reply.failure.kind === 'not-authorised' ? toMissing(task) : toCkanProblem(reply, task, hint),
    heldBytes: openHeldBytes(),
    addUpload: openAdder(client),
    save: async (id, change, how = {}) => {
      const doors = { clock, random, ...how, ...(signal === undefined ? {} : { signal }) };
      const saved = await saveDataset(client, id, change, doors);
      notices.push(
        ...saved.notices,
        ...saved.differences.map(({ field }) => `${name} did not keep \`${field}\` of the dataset as it was sent, or changed it besides.`),
      );
      return saved;
    },
    needToken: (task) => {
      if (token === undefined) throw toMissing(task);
    },
  };
};
