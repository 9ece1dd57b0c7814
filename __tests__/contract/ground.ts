/** What the contract suite stands on: a server of the archive's kind, adapters to it, and the hands of others. Each archive brings its own. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Log } from '../../src/log.ts';
import type { Deposit } from '../../src/model/deposit.ts';
import { type ArchiveRecord, emptyRecord } from '../../src/model/record.ts';
import { type Release, type ReleaseFile, toMarker } from '../../src/model/release.ts';
import type { Repository } from '../../src/repositories/repository.ts';

/** A clock that nobody waits for: waiting moves it. The server lives by it, too. */
export interface TestClock {
  now(): Date;
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export const openClock = (start = '2026-11-02T10:00:00Z'): TestClock => {
  let now = Date.parse(start);
  return {
    now: () => new Date(now),
    wait: (milliseconds, signal) => {
      signal?.throwIfAborted();
      now += milliseconds;
      return Promise.resolve();
    },
  };
};

/** A log that can be read afterwards. */
export const openTestLog = (): Log & { lines: readonly string[] } => {
  const lines: string[] = [];
  const take = (line: string): void => {
    lines.push(line);
  };
  return { lines, debug: () => {}, info: take, notice: take, warning: take, progress: () => {}, mask: () => {} };
};

/** What an unlucky day may bring. Each strikes once. */
export interface Trouble {
  /** The answer to the next claim of this kind is lost; `happened` says whether the server did it. */
  loseClaim(kind: 'create' | 'new-version', happened: boolean): void;
  losePublish(happened: boolean): void;
  /** The next upload is stored with other bytes. */
  corruptUploads(count: number): void;
  /** The next upload's connection breaks in the middle. */
  breakUpload(): void;
  /** The next requests of any kind fail. */
  failRequests(count: number): void;
  /** A page of a firewall instead of answers, from now on. */
  block(): void;
}

export interface Ground {
  /** A new adapter each time, as another run would have. `token`: the owner's, another account's, a wrong one, or none. */
  open(token?: 'owner' | 'other' | 'wrong' | 'none'): Repository;
  clock: TestClock;
  /** Whose repositories the releases are of: on a server that remembers, somebody new each time. */
  owner: string;
  /** Names of files that the archive cannot keep. */
  refusedNames: readonly string[];
  /**
   * Releases stand side by side in one place that has its name, and belongs to whoever may write it: there a claim opens nothing that could be in the way of others,
   * and nothing is begun twice.
   */
  isShared?: true;
  /** Publishes a record that has no file. */
  needsNoFile?: true;
  /** Lets the search catch up. */
  settle(): Promise<void>;
  trouble: Trouble;
  hands: {
    /** Somebody opens the next version by hand, and changes its title. There where one can stand open. */
    beginVersionByHand?(of: Deposit): Promise<void>;
    /** Another tool archives a release: our tag link, no commit link. There where other tools do. */
    archiveByOther?(release: Release): Promise<{ conceptDoi: string; id: string }>;
    /** The other account opens a community, and answers for it. There where communities are asked. */
    openCommunity?(): Promise<{ slug: string; answer(request: string, action: 'accept' | 'decline', words?: string): Promise<void> }>;
  };
  /** Writes that reached the server so far. */
  writes(): readonly string[];
  /** What was only asked. */
  reads(): readonly string[];
  close(): Promise<void>;
}

export const aRelease = (tag: string, details: { commit?: string; url?: string } = {}): Release => ({
  repository: {
    id: Number.parseInt(
      createHash('sha1')
        .update(details.url ?? 'octo/demo')
        .digest('hex')
        .slice(0, 7),
      16,
    ),
    owner: 'octo',
    name: 'demo',
    url: details.url ?? 'https://github.com/octo/demo',
    isPrivate: false,
    isFork: false,
    topics: [],
    defaultBranch: 'main',
    ownerIsOrganisation: false,
  },
  id: 7,
  tag,
  version: tag.replace(/^v(?=\d)/, ''),
  commit: details.commit ?? createHash('sha1').update(tag).digest('hex'),
  title: tag,
  url: `https://github.com/octo/demo/releases/tag/${tag}`,
  publishedAt: '2026-11-01T12:00:00Z',
  isPrerelease: false,
  assets: [],
});

export const aRecord = (release: Release, details: Partial<ArchiveRecord> = {}): ArchiveRecord => {
  const marker = toMarker(release);
  return {
    ...emptyRecord,
    title: `octo/demo: ${release.tag}`,
    description: '<p>A tool that shows how it is done.</p>',
    publicationDate: '2026-11-01',
    version: release.version,
    creators: [
      {
        kind: 'person',
        family: 'Doe',
        given: 'Jane',
        identifiers: [{ scheme: 'orcid', value: '0000-0002-1825-0097' }],
        affiliations: [{ name: 'Uni A' }],
      },
    ],
    keywords: ['demo', 'archive'],
    rights: [{ id: 'Apache-2.0' }],
    ...details,
    related: [
      { identifier: marker.tag, relation: 'isSupplementTo', resourceType: 'software' },
      { identifier: marker.commit, relation: 'isDerivedFrom', resourceType: 'software' },
      ...(details.related ?? []),
    ],
  };
};

export interface TestFile extends ReleaseFile {
  /** How often it was opened. */
  opened(): number;
}

/** A file of these bytes. `promised` is what the release promises of it; `open` may be another story each time. */
export const aFile = (
  name: string,
  bytes: Buffer | string,
  details: { promised?: Buffer | string; open?: (turn: number) => Readable } = {},
): TestFile => {
  const content = Buffer.from(bytes);
  const promised = Buffer.from(details.promised ?? content);
  let turn = 0;
  return {
    name,
    size: promised.length,
    sha256: createHash('sha256').update(promised).digest('hex'),
    origin: 'asset',
    opened: () => turn,
    open: () => {
      turn += 1;
      return Promise.resolve(details.open?.(turn) ?? Readable.from([content], { objectMode: false }));
    },
  };
};

/** As a stored file tells it. */
export const checksumOf = (bytes: Buffer | string, algorithm = 'md5') => ({
  algorithm,
  value: createHash(algorithm).update(bytes).digest('hex'),
});

export const md5Of = (bytes: Buffer | string): string => createHash('md5').update(bytes).digest('hex');
