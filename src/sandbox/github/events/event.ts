/** What starts a workflow: the event's name and payload, and the ref and commit that the runner tells beside them. */
import { type Commit, defaultBranchOf, findCommit } from '../git/history.ts';
import type { Seed, SeedRelease } from '../seed-words.ts';
import { authorOf, findRepository, type Known } from '../world.ts';

export interface WorkflowEvent<Payload = unknown> {
  /** `GITHUB_EVENT_NAME` */
  name: string;
  payload: Payload;
  /** `GITHUB_REF` */
  ref: string;
  /** `GITHUB_SHA` */
  sha: string;
}

/** Throws for a repository that is not seeded: a test that names a wrong one must not pass. */
export const getSeed = (known: Known, repository: string): Seed => {
  const found = findRepository(known, repository);
  if (found === undefined) throw new Error(`${repository} is not seeded in the local GitHub.`);
  return found.seed;
};

export const getRelease = (seed: Seed, tag: string): SeedRelease => {
  const release = seed.releases?.find((each) => each.tag === tag);
  if (release === undefined) throw new Error(`${seed.owner}/${seed.name} has no release of tag ${tag}.`);
  return release;
};

export const getCommit = (seed: Seed, ref: string): Commit => {
  const commit = findCommit(seed, ref);
  if (commit === undefined) throw new Error(`${seed.owner}/${seed.name} has no commit at ${ref}.`);
  return commit;
};

export const getTip = (seed: Seed): Commit => getCommit(seed, `heads/${defaultBranchOf(seed)}`);

/** Who is told to have caused an event: the author of the last release. */
export const actorOf = (seed: Seed): string => {
  const last = seed.releases?.at(-1);
  return last === undefined ? seed.owner : authorOf(seed, last);
};

/** A commit in the short form of payloads. */
export const toHeadCommit = (commit: Commit) => ({
  id: commit.sha,
  tree_id: commit.tree.sha,
  message: commit.message,
  timestamp: commit.author.date,
  author: { name: commit.author.name, email: commit.author.email },
  committer: { name: commit.author.name, email: commit.author.email },
});
