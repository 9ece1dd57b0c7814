/** GitHub: the release, the repository, its licence and its contributors. What no file says comes from here. */
import type { Contribution, GitHub, Profile } from '../../github/github.ts';
import type { Problem } from '../../model/problem.ts';
import type { Agent, PartialRecord } from '../../model/record.ts';
import type { Release } from '../../model/release.ts';
import { isHuman } from '../bots.ts';
import { toCleanHtml, toParagraphs } from '../html.ts';
import { toUrl } from '../identifiers.ts';
import { toLanguageId } from '../language-id.ts';
import type { LicenceBook } from '../licences.ts';
import { toAgent, toLoginFromEmail } from '../people.ts';
import { openDirectory } from '../same-person.ts';
import type { MetadataSource } from '../source.ts';
import { GITHUB } from '../source.ts';
import { toLine } from '../text.ts';

export interface GitHubWishes {
  contributors: 'auto' | 'creators' | 'contributors' | 'none';
  contributorType: string;
  contributorsMinCommits: number;
  isCodeWanted?: boolean;
}

interface Counted {
  agent: Agent;
  commits: number;
}

/** One entry a person: the same one may commit under several addresses. Most commits first, then by name, so that the order never drifts. */
const countPeople = (contributions: readonly Contribution[], profiles: ReadonlyMap<string, Profile>): Counted[] => {
  const directory = openDirectory<Agent>();
  const counted = new Map<Agent, number>();
  for (const contribution of contributions.toSorted((a, b) => b.commits - a.commits)) {
    const login = contribution.login ?? toLoginFromEmail(contribution.email);
    const profile = profiles.get(login ?? '');
    if (contribution.commits <= 0 || !isHuman(contribution, profile)) continue;
    const agent = toAgent(contribution, profile);
    const [known] = directory.find(agent);
    if (known === undefined) directory.add(agent);
    counted.set(known ?? agent, (counted.get(known ?? agent) ?? 0) + contribution.commits);
  }
  return [...counted]
    .map(([agent, commits]) => ({ agent, commits }))
    .toSorted((a, b) => b.commits - a.commits || (a.agent.family < b.agent.family ? -1 : a.agent.family > b.agent.family ? 1 : 0));
};

const readPeople = async (
  github: GitHub,
  release: Release,
  wishes: GitHubWishes,
): Promise<{ fields: PartialRecord; problems: Problem[] }> => {
  if (wishes.contributors === 'none') return { fields: {}, problems: [] };
  const contributions = await github.readContributions(release.publishedAt);
  const candidates = contributions.list.filter((contribution) => isHuman(contribution));
  const profiles = await github.readProfiles(candidates);
  const people = countPeople(candidates, profiles)
    .filter(({ commits }) => commits >= wishes.contributorsMinCommits)
    .map(({ agent }) => agent);
  const problems: Problem[] =
    contributions.counted === 'total' && people.length > 0
      ? [
          {
            severity: 'notice',
            code: 'contributors-until-now',
            message: "GitHub's weekly statistics could not be had, so contributors are those until now, not until the release.",
          },
        ]
      : [];
  if (people.length === 0) return { fields: {}, problems };
  return { fields: { creators: people, contributors: people.map((agent) => ({ ...agent, type: wishes.contributorType })) }, problems };
};

/** The release's own title, with the repository's name before it where it does not say it. */
const toReleaseTitle = (release: Release): string => {
  const { name } = release.repository;
  const title = toLine(release.title) || release.tag;
  return title.toLowerCase().includes(name.toLowerCase()) ? title : `${name}: ${title}`;
};

const readDescription = async (release: Release): Promise<string | undefined> => {
  const { html } = await toCleanHtml(release.notesHtml ?? '', release.repository.url);
  return html || toParagraphs(release.repository.description ?? '') || undefined;
};

/** Where the code is, and in which language most of it is written. */
const toCode = ({ url, language }: Release['repository']): NonNullable<PartialRecord['custom']> => ({
  'code:codeRepository': url,
  ...(language === undefined ? {} : { 'code:programmingLanguage': [{ id: toLanguageId(language) }] }),
});

export const openGitHubSource = (github: GitHub, wishes: GitHubWishes, book: LicenceBook): MetadataSource => ({
  name: GITHUB,
  read: async (_, release) => {
    const { repository } = release;
    const [description, people, licence] = await Promise.all([
      readDescription(release),
      readPeople(github, release, wishes),
      github.readLicence(release.commit),
    ]);
    const { rights } = licence === undefined ? {} : book.read(licence, { wantsSpdx: true });
    const parent = toUrl(repository.parentUrl ?? '');
    const fields: PartialRecord = {
      type: { general: 'software' },
      title: toReleaseTitle(release),
      ...(description === undefined ? {} : { description }),
      version: release.version,
      publicationDate: release.publishedAt.slice(0, 10),
      ...(repository.topics.length === 0 ? {} : { keywords: repository.topics }),
      ...(rights === undefined ? {} : { rights: [rights] }),
      ...(parent === undefined
        ? {}
        : { related: [{ identifier: parent, scheme: 'url', relation: 'isDerivedFrom', resourceType: 'software' }] }),
      ...(wishes.isCodeWanted ? { custom: toCode(repository) } : {}),
      ...people.fields,
    };
    return { source: GITHUB, fields, at: {}, problems: people.problems, isCounted: true };
  },
});
