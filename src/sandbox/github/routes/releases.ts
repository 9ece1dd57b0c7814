/** Releases: listed, by id, by tag, the latest, and edited. */
import { type Answer, isAnswer, json, notFound, paged, type RepositoryCall, readObject, refuse } from '../answer.ts';
import { findTag, publishedAtOf } from '../git/history.ts';
import type { RepositoryRoute } from '../router.ts';
import type { Seed, SeedRelease } from '../seed-words.ts';
import { toReleaseAs } from '../wire/release.ts';
import { fullName, releaseId, repositoryId } from '../world.ts';

/** Drafts are there only for those who may push (facts/github.md 1.3). */
const visible = ({ seed, caller }: RepositoryCall): SeedRelease[] =>
  (seed.releases ?? []).filter((release) => release.draft !== true || caller.access === 'write');

const published = (seed: Seed): SeedRelease[] => (seed.releases ?? []).filter((release) => release.draft !== true);

const tell = (call: RepositoryCall, release: SeedRelease | undefined): Answer =>
  release === undefined ? notFound() : json(toReleaseAs(call.form, call.world, { seed: call.seed, release }));

const byId = (call: RepositoryCall): SeedRelease | undefined =>
  visible(call).find((release) => String(releaseId(call.seed, release)) === call.params.id);

/** The one marked as latest, else the newest by the date of its commit, prereleases left out (facts/github.md 1.3). */
const findLatest = (seed: Seed): SeedRelease | undefined => {
  const full = published(seed).filter((release) => release.prerelease !== true);
  const dateOf = (release: SeedRelease): string => findTag(seed, release.tag)?.commit.author.date ?? '';
  return full.find((release) => release.latest === true) ?? full.sort((a, b) => dateOf(b).localeCompare(dateOf(a)))[0];
};

const isText = (value: unknown): value is string | null => value === null || typeof value === 'string';

/** `make_latest` is a word, not a boolean (facts/github.md 2.1). */
const findFault = (change: Record<string, unknown>): string | undefined => {
  if (change.make_latest !== undefined && !['true', 'false', 'legacy'].includes(String(change.make_latest))) return 'make_latest';
  if (typeof change.make_latest === 'boolean') return 'make_latest';
  for (const key of ['body', 'name']) if (change[key] !== undefined && !isText(change[key])) return key;
  for (const key of ['draft', 'prerelease']) if (change[key] !== undefined && typeof change[key] !== 'boolean') return key;
  return undefined;
};

const edit = async (call: RepositoryCall): Promise<Answer> => {
  const { caller } = call;
  if (caller.name === 'anonymous') return refuse(401, 'Requires authentication');
  if (caller.access !== 'write') return caller.isApp ? refuse(403, 'Resource not accessible by integration') : notFound();
  const release = byId(call);
  // An app's token may not touch a release whose commit changes the workflows: GitHub says 404 (facts/github.md 1.6).
  if (release === undefined || (caller.isApp && release.changesWorkflows === true)) return notFound();
  const change = await readObject(call.request);
  if (isAnswer(change)) return change;
  const fault = findFault(change);
  if (fault !== undefined) return refuse(422, 'Validation Failed', [{ resource: 'Release', code: 'invalid', field: fault }]);
  if (release.immutable === true && change.tag_name !== undefined && change.tag_name !== release.tag)
    return refuse(422, 'Validation Failed', [
      { resource: 'Release', code: 'custom', message: 'tag_name cannot be changed on an immutable release' },
    ]);
  if (change.body !== undefined) release.notes = change.body as string | null;
  if (change.name !== undefined) release.name = change.name as string | null;
  if (typeof change.prerelease === 'boolean') release.prerelease = change.prerelease;
  if (typeof change.draft === 'boolean') release.draft = change.draft;
  if (change.make_latest === 'true') for (const other of call.seed.releases ?? []) other.latest = other === release;
  return tell(call, release);
};

const list = (call: RepositoryCall): Answer =>
  paged(
    call,
    visible(call).sort((a, b) => publishedAtOf(b).localeCompare(publishedAtOf(a))),
    {
      path: `/repositories/${repositoryId(call.seed)}/releases`,
      toJson: (release) => toReleaseAs(call.form, call.world, { seed: call.seed, release }),
    },
  );

const byTag = (call: RepositoryCall): Answer =>
  tell(
    call,
    published(call.seed).find((release) => release.tag === call.params.tag),
  );

/** Immutable releases switched off, as it is for most repositories: 404 (facts/github.md 2.9). */
const immutable = (call: RepositoryCall): Answer => refuse(404, `Immutable releases are not enabled for ${fullName(call.seed)}`);

export const releaseRoutes: readonly RepositoryRoute[] = [
  { method: 'GET', pattern: '/releases', answer: list },
  { method: 'GET', pattern: '/releases/latest', answer: (call) => tell(call, findLatest(call.seed)) },
  { method: 'GET', pattern: '/releases/tags/*tag', answer: byTag },
  { method: 'GET', pattern: '/releases/:id', answer: (call) => tell(call, byId(call)) },
  { method: 'PATCH', pattern: '/releases/:id', answer: edit },
  { method: 'GET', pattern: '/immutable-releases', answer: immutable },
];
