/** What each promise of the contract is tried with: a fresh ground for each test, two releases, and the steps that several of them take. */
import { afterEach, beforeEach } from '@jest/globals';
import type { Deposit, Observed, StoredFile } from '../../src/model/deposit.ts';
import type { Release, ReleaseFile } from '../../src/model/release.ts';
import type { Repository } from '../../src/repositories/repository.ts';
import { aFile, aRecord, aRelease, type Ground } from './ground.ts';

export interface OnGround {
  /** Opened before each test, and closed after it: ask for it within one. */
  readonly ground: Ground;
  /** v1.0.0 and v1.1.0 of the ground's owner. */
  readonly one: Release;
  readonly two: Release;
  releaseOf(tag: string, details?: { repository?: string; commit?: string }): Release;
  /** The whole way of a first release. */
  archiveFirst(release?: Release, content?: readonly ReleaseFile[]): Promise<Deposit>;
}

export const files = [aFile('tool.tar.gz', 'the first bytes'), aFile('notes ü+#.txt', 'words')];

export const options = (signal = new AbortController().signal) => ({ onProgress: () => {}, signal });

/** As the plan does it: some servers want a list of names first. */
export const put = async (repository: Repository, draft: Deposit, ...some: readonly ReleaseFile[]): Promise<readonly StoredFile[]> => {
  await repository.declareFiles(draft, some);
  return Promise.all(some.map((file) => repository.upload(draft, file, options())));
};

/** What there are bytes of. */
export const filesOf = ({ thisRelease }: Observed): readonly StoredFile[] =>
  (thisRelease[0]?.files ?? []).filter(({ isPending }) => !isPending);

export const beforeOf = async (repository: Repository, release: Release): Promise<Deposit> => {
  const { before } = await repository.observe(release, {});
  if (before === undefined) throw new Error('nothing is there before this release');
  return before;
};

export const standOn = (openGround: () => Promise<Ground>): OnGround => {
  let ground: Ground;
  beforeEach(async () => {
    ground = await openGround();
  });
  afterEach(() => ground.close());

  const on: OnGround = {
    get ground() {
      return ground;
    },
    get one() {
      return on.releaseOf('v1.0.0');
    },
    get two() {
      return on.releaseOf('v1.1.0');
    },
    releaseOf: (tag, { repository = 'demo', ...details } = {}) =>
      aRelease(tag, { ...details, url: `https://github.com/${ground.owner}/${repository}` }),
    archiveFirst: async (release = on.one, content = files) => {
      const repository = ground.open();
      const draft = await repository.create(aRecord(release));
      for (const file of content) await put(repository, draft, file);
      const published = await repository.publish(draft);
      await ground.settle();
      return published;
    },
  };
  return on;
};
