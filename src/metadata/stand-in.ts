/** For `validate`, which knows no release: a release that nobody takes for a real one, and what it stands in for. */
import { type Problem, toPlaceText } from '../model/problem.ts';
import type { FieldTrail, Finding } from '../model/provenance.ts';
import type { Agent, PartialRecord } from '../model/record.ts';
import type { Release } from '../model/release.ts';
import type { Described, Wishes } from './described.ts';
import { METADATA_INPUT } from './source.ts';

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

/** A person, so that no archive has anything to say about it. */
const CONTRIBUTORS: Agent = { kind: 'person', family: '(contributors of the repository)', identifiers: [], affiliations: [] };

const WORDS: { readonly [F in keyof PartialRecord]?: string } = {
  title: "the title (the release's)",
  creators: "the creators (GitHub's contributors)",
  version: "the version (the release's)",
  publicationDate: "the publication date (the release's)",
  description: "the description (the release's notes)",
  rights: 'the licence (what GitHub finds in the LICENSE file)',
};

/**
 * The lowest finding: it fills what the files don't say, and tells of it in one notice.
 * @param mayCount whether GitHub's contributors may become creators; if not, somebody must be named
 */
export const toStandIn = (
  findings: readonly Finding[],
  release: Release,
  { mayCount, releaseFacts }: { mayCount: boolean } & Pick<Wishes, 'releaseFacts'>,
): Finding => {
  const fields: PartialRecord = {
    type: { general: 'software' },
    title: release.title,
    ...(mayCount ? { creators: [CONTRIBUTORS] } : {}),
    publicationDate: release.publishedAt.slice(0, 10),
    description: '<p>(notes of the release)</p>',
  };
  const isReleases = (field: string): boolean => releaseFacts === 'release' && (field === 'version' || field === 'publicationDate');
  const isSaid = (field: string): boolean =>
    !isReleases(field) && findings.some((finding) => finding.fields[field as keyof PartialRecord] !== undefined);
  const missing = Object.entries(WORDS).flatMap(([field, words]) => (isSaid(field) || (field === 'creators' && !mayCount) ? [] : [words]));
  const message = `No release is known here. It will give ${[...missing, 'the links to its tag and commit'].join(', ')}.`;
  const nothing =
    'There is no metadata file here (.zenodo.json, datacite.json, CITATION.cff, codemeta.json): the whole record will come from GitHub. Write one of them to say who made this, and what it is.';
  return {
    source: STAND_IN,
    fields,
    at: {},
    problems: [
      ...(findings.length > 0 ? [] : [{ severity: 'warning', code: 'no-metadata-files', message: nothing } satisfies Problem]),
      { severity: 'notice', code: 'stand-in', message },
    ],
  };
};

const FACTS = { version: 'version', publicationDate: 'publication date' } as const;

/** Files that contradict each other; online each is held against the release. */
const findContradictions = (findings: readonly Finding[]): readonly Problem[] =>
  (['version', 'publicationDate'] as const).flatMap((field): Problem[] => {
    const [first, ...others] = findings.filter(({ fields }) => fields[field] !== undefined);
    return others
      .filter((other) => other.fields[field] !== first?.fields[field])
      .map((other): Problem => {
        const place = (finding: Finding | undefined): string => {
          const at = finding?.at[field];
          return at === undefined ? (finding?.source ?? '') : toPlaceText(at);
        };
        const at = other.at[field];
        const message = `The ${FACTS[field]} in ${place(other)} is ${other.fields[field]}, but ${place(first)} says ${first?.fields[field]}.`;
        return {
          severity: 'warning',
          code: `${field === 'version' ? 'version' : 'date'}s-differ`,
          message,
          path: field,
          ...(at === undefined ? {} : { at }),
        };
      });
  });

const todays: FieldTrail = { from: [{ source: STAND_IN }], how: 'derived', over: [] };

/** Version and publication date are the release's, unless the files were told to win: what files say of them is not what will be archived. */
export const withReleaseFacts = (
  described: Described,
  findings: readonly Finding[],
  { releaseFacts, today }: Pick<Wishes, 'releaseFacts'> & { today: string },
): Described => {
  const problems = [...described.problems, ...findContradictions(findings)];
  if (releaseFacts === 'file') return { ...described, problems };
  const { version, ...record } = { ...described.record, publicationDate: today };
  const { version: origin, ...trail }: Readonly<Record<string, FieldTrail>> = { ...described.trail, publicationDate: todays };
  // The input wins over the release in either way.
  const isWished = origin?.from[0]?.source === METADATA_INPUT && version !== undefined;
  return {
    ...described,
    record: isWished ? { ...record, version } : record,
    trail: isWished ? { ...trail, version: origin } : trail,
    problems,
  };
};
