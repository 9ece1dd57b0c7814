/** What a scene stands before: the local archive, which it has for itself, or a real server, which other scenes use at the same time and which nobody resets. */
import { createHash, randomInt } from 'node:crypto';
import { type Kept, listWithBytes, readKept, type StageArchive } from '../e2e/kept.ts';
import type { Stage } from '../e2e/stage.ts';

export interface RealServer {
  origin: string;
  /** `owner`, whose the runs are, and `other`, a stranger, where one may write. */
  tokens: Readonly<Record<string, string>>;
  /** Those of the action, beside `archive`, `archive-url`, `token` and `tag`. */
  inputs: Readonly<Record<string, string>>;
  /** A search finds what was written so much later. Milliseconds. */
  lagMs: number;
  /** It takes files that are more than two sockets hold. */
  takesBig: boolean;
}

/** The repository that a scene archives: on a server that keeps all that it was ever given each scene has its own. */
export interface Subject {
  owner: string;
  name: string;
  id?: number;
}

const OWNER = 'tidal-lab';
const NAME = 'tide-table';

export const toSubject = (real: RealServer | undefined): Subject =>
  real === undefined
    ? { owner: OWNER, name: NAME }
    : { owner: `${OWNER}-${randomInt(36 ** 7, 36 ** 8).toString(36)}`, name: NAME, id: randomInt(10 ** 13, 10 ** 14) };

/** What follows from a subject of one scene, owner and numbers, in the words of all. */
export const plainSubject = (text: string): string => {
  const told = text.replace(new RegExp(`\\b${OWNER}-[0-9a-z]{8}\\b`, 'g'), OWNER).replace(/\/\d{14}\/\d+/g, '/NUMBER/ID');
  return told === text ? text : told.replace(/\breleases\/\d+/g, 'releases/ID');
};

/** Asked behind the proxy. */
export interface Home {
  archive: StageArchive;
  origin: string;
  tokens: Readonly<Record<string, string>>;
  inputs: Readonly<Record<string, string>>;
  /** Tells what is made by hand here from what is made elsewhere. */
  mark: string;
  /** Until a search finds all that was written. */
  catchUp(): Promise<void>;
  /** The owner's versions, oldest first. */
  kept(): Promise<Kept[]>;
  /** The same in full, as the server says them, with what their files hold. */
  list(): Promise<unknown[]>;
  /** What is said in other words in each scene, in the words of all. */
  plain(text: string): Promise<string>;
}

export const toLocalHome = (stage: Stage, archive: StageArchive): Home => {
  const { origin, tokens } = stage.sandbox[archive];
  const place = { origin, token: tokens.owner ?? '' };
  return {
    ...{ archive, origin, tokens, inputs: {}, mark: '' },
    // A stage's search has no lag but the one that a test asks for.
    catchUp: () => Promise.resolve(),
    kept: () => readKept(archive, place),
    list: () => listWithBytes(archive, place),
    plain: (text) => Promise.resolve(text),
  };
};

/** GitHub packs the owner's name into the source archive, so its digests are other ones for each. */
const readDigests = async (stage: Stage, { owner, name }: Subject, tag: string): Promise<readonly string[]> => {
  const { origin, tokens } = stage.sandbox.github;
  const headers = { authorization: `Bearer ${tokens.actions}` };
  const answer = await fetch(`${origin}/repos/${owner}/${name}/zipball/${tag}`, { headers });
  if (!answer.ok) throw new Error(`the source archive of ${tag}: ${answer.status}`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  return ['md5', 'sha256'].map((algorithm) => createHash(algorithm).update(bytes).digest('hex'));
};

export const toRealHome = (stage: Stage, archive: StageArchive, options: { real: RealServer; subject: Subject }): Home => {
  const { real, subject } = options;
  const { origin, tokens, inputs, lagMs } = real;
  const repository = `${stage.sandbox.github.serverUrl}/${subject.owner}/${subject.name}`;
  const place = { origin, token: tokens.owner ?? '', repository };
  return {
    ...{ archive, origin, tokens, inputs, mark: subject.owner },
    catchUp: () => new Promise((resolve) => setTimeout(resolve, lagMs)),
    kept: () => readKept(archive, place),
    list: () => listWithBytes(archive, place),
    plain: async (text) => {
      let told = plainSubject(text).replaceAll(String(subject.id), 'NUMBER');
      for (const tag of ['v1.0.0', 'v1.1.0'])
        for (const digest of await readDigests(stage, subject, tag)) told = told.replaceAll(digest, `DIGEST OF ${tag}`);
      return told;
    },
  };
};
