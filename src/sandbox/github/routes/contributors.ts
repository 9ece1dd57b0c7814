/** Who contributed: the list, and the statistics by week. */
import type { components } from '@octokit/openapi-types';
import { type Answer, json, paged, type RepositoryCall, refuse } from '../answer.ts';
import { strikes } from '../faults.ts';
import type { RepositoryRoute } from '../router.ts';
import type { SeedContributor } from '../seed-words.ts';
import { toSimpleUser } from '../wire/user.ts';
import { repositoryId, type World } from '../world.ts';

type Schemas = components['schemas'];

const commitsOf = (person: SeedContributor): number => person.commits ?? (person.weeks ?? []).reduce((sum, week) => sum + week.commits, 0);

const toContributor = (world: World, person: SeedContributor): Schemas['contributor'] => {
  const contributions = commitsOf(person);
  if (person.login !== undefined) return { ...toSimpleUser(world, person.login), contributions };
  return { email: person.email ?? '', name: person.name ?? '', type: 'Anonymous', contributions };
};

const empty: Answer = { status: 204 };

/** Most commits first; anonymous ones with `anon=1` only; 204 for an empty repository (facts/github.md 2.4). */
const list = (call: RepositoryCall): Answer => {
  if (call.world.faults.contributorsTooLarge)
    return refuse(403, 'The history or contributor list is too large to list contributors for this repository via the API.');
  const people = call.seed.contributors ?? [];
  if (people.length === 0) return empty;
  const withAnonymous = /^(1|true)$/.test(call.url.searchParams.get('anon') ?? '');
  const shown = people.filter((person) => withAnonymous || person.login !== undefined).sort((a, b) => commitsOf(b) - commitsOf(a));
  return paged(call, shown, {
    path: `/repositories/${repositoryId(call.seed)}/contributors`,
    toJson: (person) => toContributor(call.world, person),
  });
};

/** Every week that anyone worked in is told for everyone, as GitHub does. */
const toActivity = (world: World, person: SeedContributor, weeks: readonly string[]): Schemas['contributor-activity'] => ({
  total: commitsOf(person),
  weeks: weeks.map((week) => {
    const work = person.weeks?.find((each) => each.week === week);
    return { w: Date.parse(`${week}T00:00:00Z`) / 1000, a: work?.added ?? 0, d: work?.deleted ?? 0, c: work?.commits ?? 0 };
  }),
  author: person.login === undefined ? null : toSimpleUser(world, person.login),
});

/** 202 while it is computed, 204 for an empty repository; the 100 with most commits, fewest first (facts/github.md 2.4). */
const statistics = (call: RepositoryCall): Answer => {
  const { faults } = call.world;
  if (faults.statsEmpty || (call.seed.contributors ?? []).length === 0) return empty;
  if (strikes(faults, 'statsPending')) return json({}, 202);
  const people = (call.seed.contributors ?? []).filter((person) => person.login !== undefined);
  const weeks = [...new Set(people.flatMap((person) => (person.weeks ?? []).map(({ week }) => week)))].sort();
  const counted = people.sort((a, b) => commitsOf(a) - commitsOf(b)).slice(-100);
  return json(counted.map((person) => toActivity(call.world, person, weeks)));
};

export const contributorRoutes: readonly RepositoryRoute[] = [
  { method: 'GET', pattern: '/contributors', answer: list },
  { method: 'GET', pattern: '/stats/contributors', answer: statistics },
];
