/** What is true of a repository: itself, licence, languages, topics, properties, attestations. */
import type { components } from '@octokit/openapi-types';
import { type Answer, json, notFound, type RepositoryCall, refuse } from '../answer.ts';
import { defaultBranchOf, findCommit } from '../git/history.ts';
import { detectLicence, findLicenceFile, licenceOf } from '../licences.ts';
import type { RepositoryRoute } from '../router.ts';
import { toFile } from '../wire/contents.ts';
import { toFullRepository, toLicence } from '../wire/repository.ts';

type Schemas = components['schemas'];

/** The licence at a ref. A text that GitHub does not know is `other`, `NOASSERTION`; no file is 404 (facts/github.md 2.6). */
const licence = (call: RepositoryCall): Answer => {
  const { seed, world } = call;
  const ref = call.url.searchParams.get('ref') ?? defaultBranchOf(seed);
  const commit = findCommit(seed, ref);
  if (commit === undefined) return refuse(404, `No commit found for the ref ${ref}`);
  const file = findLicenceFile(commit.tree);
  if (file === undefined || seed.licence === null) return notFound();
  const known = seed.licence === undefined ? detectLicence(file.bytes.toString()) : licenceOf(seed.licence);
  return json({ ...toFile(world, { seed, ref }, file), license: toLicence(world, known) } satisfies Schemas['license-content']);
};

const properties = ({ seed }: RepositoryCall): Answer =>
  json(
    Object.entries(seed.customProperties ?? {}).map(
      ([property_name, value]) => ({ property_name, value }) satisfies Schemas['custom-property-value'],
    ),
  );

export const repositoryRoutes: readonly RepositoryRoute[] = [
  { method: 'GET', pattern: '/', answer: (call) => json(toFullRepository(call.world, call.seed, call)) },
  { method: 'GET', pattern: '/license', answer: licence },
  { method: 'GET', pattern: '/languages', answer: ({ seed }) => json((seed.languages ?? {}) satisfies Schemas['language']) },
  { method: 'GET', pattern: '/topics', answer: ({ seed }) => json({ names: seed.topics ?? [] } satisfies Schemas['topic']) },
  { method: 'GET', pattern: '/properties/values', answer: properties },
  { method: 'GET', pattern: '/attestations/:digest', answer: () => json({ attestations: [] }) },
];
