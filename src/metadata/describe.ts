/** The room's door: what is known of a release, from every source, merged into one record with its trail. */
import type { GitHub } from '../github/github.ts';
import type { Log } from '../log.ts';
import type { Problem } from '../model/problem.ts';
import type { Finding } from '../model/provenance.ts';
import type { Agent, ArchiveRecord } from '../model/record.ts';
import { emptyRecord } from '../model/record.ts';
import type { Release } from '../model/release.ts';
import type { Described, Wishes } from './described.ts';
import { toDoi } from './identifiers.ts';
import { openLicenceBook } from './licences.ts';
import { merge } from './merge.ts';
import type { FilesAtCommit } from './source.ts';
import { GITHUB, METADATA_INPUT } from './source.ts';
import { openFileSources, openSources } from './sources/index.ts';
import { toStandIn, toStandInRelease, withReleaseFacts } from './stand-in.ts';
import { weigh } from './weigh.ts';

export type { Described, Wishes } from './described.ts';

/** Where neither files nor statistics name anybody, the owner stands for the makers, as in Zenodo's own integration. */
const toOwner = ({ repository }: Release): Agent => ({
  kind: repository.ownerIsOrganisation ? 'organisation' : 'person',
  family: repository.owner,
  identifiers: [],
  affiliations: [],
  login: repository.owner,
});

const NAME_THEM = 'Name them in CITATION.cff (`authors`) or .zenodo.json (`creators`), or in the input `metadata`.';

const NO_LICENCE: Problem = {
  severity: 'warning',
  code: 'no-licence',
  message: 'No licence is named anywhere: others may read it, but not use it. Add a LICENSE file, or `license` in CITATION.cff.',
  path: 'rights',
};

const assemble = (findings: readonly Finding[], release: Release, wishes: Pick<Wishes, 'contributors' | 'releaseFacts'>): Described => {
  const merged = merge(findings, release, wishes);
  const problems: Problem[] = [...weigh(findings), ...merged.problems];
  const trail = { ...merged.trail };
  const fields = { ...merged.fields };
  if (fields.creators === undefined && (wishes.contributors === 'auto' || wishes.contributors === 'creators')) {
    fields.creators = [toOwner(release)];
    trail.creators = { from: [{ source: GITHUB }], how: 'derived', over: [] };
    const message = `No creators are named anywhere and there are no contributors, so the repository's owner, ${release.repository.owner}, is taken. ${NAME_THEM}`;
    problems.push({ severity: 'warning', code: 'creators-owner', message, path: 'creators' });
  } else if (fields.creators === undefined) {
    const message = `No creators are named anywhere, and with \`contributors: ${wishes.contributors}\` contributors do not become creators. ${NAME_THEM}`;
    problems.push({ severity: 'error', code: 'no-creators', message, path: 'creators' });
  }
  const record: ArchiveRecord = {
    ...emptyRecord,
    title: `${release.repository.name} ${release.tag}`,
    publicationDate: release.publishedAt.slice(0, 10),
    ...fields,
  };
  const claims = findings.flatMap(({ claimedDois }) => claimedDois ?? []).flatMap(({ doi }) => toDoi(doi) ?? []);
  const isFirst = (doi: string, index: number) => claims.findIndex((other) => other.toLowerCase() === doi.toLowerCase()) === index;
  const isWished = trail.doi?.from.some(({ source }) => source === METADATA_INPUT);
  const wished = isWished && record.doi !== undefined ? { wishedDoi: record.doi } : {};
  return { record, trail, problems, claimedDois: claims.filter(isFirst), ...wished };
};

/**
 * Reads every source and merges. Problems of severity `error` are returned, not thrown: the corridor refuses before anything is created.
 * @throws ArchiveError `github-refused`, `github-failed` where GitHub can't be asked: half a list of contributors would be a wrong one.
 */
export const describe = async (
  release: Release,
  { files, github, wishes, log }: { files: FilesAtCommit; github: GitHub; wishes: Wishes; log: Log },
): Promise<Described> => {
  const sources = openSources(github, wishes, await openLicenceBook());
  const findings = (await Promise.all(sources.map((source) => source.read(files, release)))).filter((finding) => finding !== undefined);
  for (const { source, fields } of findings) log.debug(`${source} gives ${Object.keys(fields).join(', ') || 'nothing'}`);
  const described = assemble(findings, release, wishes);
  return described.record.rights.length > 0 ? described : { ...described, problems: [...described.problems, NO_LICENCE] };
};

/**
 * For `validate`: files only, no network, no release. What comes from a release is what the files say, or a stand-in in parentheses and capitals, and told.
 * @param today ISO date
 */
export const describeOffline = async (
  files: FilesAtCommit,
  { wishes, today, folderName }: { wishes: Wishes; today: string; folderName: string },
): Promise<Described> => {
  const release = toStandInRelease(folderName, today);
  const sources = openFileSources(wishes, await openLicenceBook());
  const findings = (await Promise.all(sources.map((source) => source.read(files, release)))).filter((finding) => finding !== undefined);
  const mayCount = wishes.contributors === 'auto' || wishes.contributors === 'creators';
  const standIn = toStandIn(findings, release, { mayCount, releaseFacts: wishes.releaseFacts });
  const described = assemble([...findings, standIn], release, { contributors: wishes.contributors, releaseFacts: 'file' });
  return withReleaseFacts(described, findings, { releaseFacts: wishes.releaseFacts, today });
};
