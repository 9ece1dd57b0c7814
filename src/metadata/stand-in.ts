/** For `validate`, which knows no release: a release that nobody takes for a real one, and what it stands in for. */
import type { Problem } from '../model/problem.ts';
import type { Finding } from '../model/provenance.ts';
import type { Agent, PartialRecord } from '../model/record.ts';
import type { Release } from '../model/release.ts';

export const STAND_IN = 'stand-in';

/** @param today ISO date */
export const toStandInRelease = (folderName: string, today: string): Release => ({
  repository: {
    id: 0,
    owner: 'OWNER',
    name: folderName,
    url: 'https://github.com/OWNER/REPOSITORY',
    isPrivate: false,
    isFork: false,
    topics: [],
    defaultBranch: 'main',
    ownerIsOrganisation: false,
  },
  id: 0,
  tag: 'TAG',
  version: 'VERSION',
  commit: 'COMMIT',
  title: `${folderName} (title of the release)`,
  url: 'https://github.com/OWNER/REPOSITORY/releases/tag/TAG',
  publishedAt: `${today}T00:00:00Z`,
  isPrerelease: false,
  assets: [],
});

const CONTRIBUTORS: Agent = { kind: 'organisation', family: '(contributors of the repository)', identifiers: [], affiliations: [] };

const WORDS: { readonly [F in keyof PartialRecord]?: string } = {
  title: "the title, which would be the release's",
  creators: "the creators, who would be GitHub's contributors",
  version: "the version, which is the release's",
  publicationDate: "the publication date, which is the release's",
  description: "the description, which would be the release's notes",
  rights: 'the licence, which would be what GitHub finds in the LICENSE file (here: none)',
};

/**
 * The lowest finding: it fills what the files don't say, and tells each time.
 * @param mayCount whether GitHub's contributors may become creators; if not, somebody must be named
 */
export const toStandIn = (findings: readonly Finding[], release: Release, { mayCount }: { mayCount: boolean }): Finding => {
  const fields: PartialRecord = {
    type: { general: 'software' },
    title: release.title,
    ...(mayCount ? { creators: [CONTRIBUTORS] } : {}),
    version: '(version of the release)',
    publicationDate: release.publishedAt.slice(0, 10),
    description: '<p>(notes of the release)</p>',
  };
  const problems = Object.entries(WORDS).flatMap(([field, words]): Problem[] => {
    if (field === 'creators' && !mayCount) return [];
    if (findings.some((finding) => finding.fields[field as keyof PartialRecord] !== undefined)) return [];
    return [{ severity: 'notice', code: 'stand-in', message: `No release is known here: a stand-in is used for ${words}.`, path: field }];
  });
  const links = 'No release is known here: a stand-in is used for the links to its tag and commit, which the record always gets.';
  return {
    source: STAND_IN,
    fields,
    at: {},
    problems: [...problems, { severity: 'notice', code: 'stand-in', message: links, path: 'related' }],
  };
};
