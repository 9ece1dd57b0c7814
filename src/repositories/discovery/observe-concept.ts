/** Which concept a release belongs to that has no deposit yet: the named one, the one of its repository, or one that a file claims and that is proved (DESIGN.md, rules 11 and 12). Reads only. */
import { ArchiveError } from '../../errors.ts';
import type { Deposit } from '../../model/deposit.ts';
import type { Hint } from '../repository.ts';
import { findClaimed, getNamed, readBefore } from './concept.ts';
import type { Finder, Hit } from './finder.ts';
import type { Ours } from './marks.ts';
import { findOpenDrafts, type OpenDrafts } from './open-draft.ts';
import { hasOurCommit, type Sought, tagsOf, toConcepts } from './sought.ts';

export const toIntegrationNotice = (hit: Hit): string =>
  `${hit.doi ?? `The record ${hit.id}`} was archived from this repository by something else, probably the archive's own GitHub integration (concept ${hit.conceptDoi ?? hit.conceptId ?? 'unknown'}). ` +
  `Switch one of the two off, or every release gets two DOIs. To go on with that record here, set \`concept: ${hit.conceptDoi ?? hit.conceptId ?? hit.id}\`.`;

const toUnclear = (concepts: readonly string[]): ArchiveError =>
  new ArchiveError('concept-unclear', `Releases of this repository are archived under several records: ${concepts.join(', ')}.`, {
    remedy: 'Set the input `concept` to the one that this release is a version of.',
  });

/** A second record for the same software can't be taken back: where another account keeps the first, somebody has to say so. */
const refuseOthers = async (finder: Finder, theirs: Hit): Promise<never> => {
  // An open correction hides its record among one's own (facts/inveniordm.md 1.11), and its markers are gone.
  const open = await finder.findOwn(theirs.id);
  if (open?.isEdit)
    throw new ArchiveError(
      'draft-foreign',
      `The record ${open.url} of this repository is open for a correction that leaves out its links to the repository. Somebody may be working in it.`,
      { remedy: 'Put the related works back into that correction, or discard it, then run this job again. Nothing was changed.' },
    );
  throw new ArchiveError(
    'concept-unclear',
    `Releases of this repository are archived as ${theirs.conceptDoi ?? theirs.doi ?? theirs.id}, by another account than the token's.`,
    {
      remedy:
        'Use a token of that account. Where that account shares the record with this one, `adopt: true` goes on with it. To begin a second record all the same, set the input `concept` to `new` for one run.',
    },
  );
};

/** A record of the repository that another account keeps. */
const findOfOthers = async (finder: Finder, ours: Ours): Promise<Hit | undefined> =>
  finder.hasToken ? (await finder.searchPublic(tagsOf(ours.urls[0] ?? ''))).find((hit) => hasOurCommit(hit, ours)) : undefined;

interface Chosen {
  conceptId?: string;
  before?: Deposit;
  notices: readonly string[];
}

/**
 * Its latest version, in full where it is the account's own: the draft that a run opens there is judged by it, and the public's page leaves parts out.
 * Another account's as the public sees it: whether this one may add a version, the archive tells.
 */
const adopt = async (finder: Finder, hit: Hit): Promise<Chosen> => {
  const latest = (await finder.findLatest(hit.id)) ?? hit;
  return {
    before: (await readBefore(finder, latest)) ?? latest.toPublic(),
    ...(latest.conceptId === undefined ? {} : { conceptId: latest.conceptId }),
    notices: [`\`adopt: true\`: this release becomes a version of ${latest.conceptDoi ?? latest.doi ?? latest.id}.`],
  };
};

/** The concept that nobody named: by what this tool archived, else by a claim that is proved. */
const chooseConcept = async (finder: Finder, ours: Sought, hint: Hint): Promise<Chosen> => {
  const hits = await ours.hits();
  const concepts = toConcepts(hits, ours);
  const others = hits.filter((hit) => hit.isPublished && !hasOurCommit(hit, ours) && !concepts.has(hit.conceptId ?? ''));
  const notices = others.slice(0, 1).map(toIntegrationNotice);
  const [only, ...rest] = concepts.keys();
  if (only !== undefined && rest.length === 0) return { conceptId: only, notices };
  const claimed = await findClaimed(finder, hint.claimedDois ?? [], ours.urls);
  const candidates =
    only === undefined ? claimed.found : claimed.found.filter(({ conceptId }) => conceptId !== undefined && concepts.has(conceptId));
  const [before, ...more] = candidates;
  if (before !== undefined && more.length === 0) {
    return {
      ...(before.conceptId === undefined ? {} : { conceptId: before.conceptId }),
      before,
      notices: [...notices, ...claimed.notices],
    };
  }
  if (only === undefined && more.length === 0) {
    const theirs = await findOfOthers(finder, ours);
    const adopted = hint.adopt ? (theirs ?? others[0]) : undefined;
    if (adopted !== undefined) return adopt(finder, adopted);
    if (theirs !== undefined) return refuseOthers(finder, theirs);
    return { notices: [...notices, ...claimed.notices] };
  }
  const names =
    only === undefined
      ? candidates.map(({ conceptDoi, url }) => conceptDoi ?? url)
      : [...concepts].map(([id, hit]) => hit.conceptDoi ?? `record ${id}`);
  throw toUnclear(names);
};

/** See above. Throws `concept-unclear`. */
export const observeConcept = async (
  finder: Finder,
  ours: Sought,
  hint: Hint,
): Promise<{ before: Deposit | undefined; drafts: OpenDrafts; notices: readonly string[] }> => {
  const none: OpenDrafts = { own: [] };
  if (hint.concept === 'new') {
    const hits = await ours.hits();
    const [kept] = [...toConcepts(hits, ours).values()].filter(({ isPublished }) => isPublished);
    if (kept === undefined) return { before: undefined, drafts: none, notices: [] };
    throw new ArchiveError(
      'concept-unclear',
      `\`concept: new\` would begin a second record, but ${kept.conceptDoi ?? kept.doi ?? kept.id} holds releases of this repository.`,
      {
        remedy: 'Leave `concept` out, and the release becomes a version of that record.',
      },
    );
  }
  const named = hint.concept === undefined ? undefined : await getNamed(finder, hint.concept);
  const chosen: Chosen =
    named === undefined
      ? await chooseConcept(finder, ours, hint)
      : { before: named, notices: [], ...(named.conceptId === undefined ? {} : { conceptId: named.conceptId }) };
  const { conceptId } = chosen;
  if (conceptId === undefined) return { before: chosen.before, drafts: none, notices: chosen.notices };
  const latest = chosen.before === undefined ? await finder.findLatest(conceptId) : undefined;
  const before = chosen.before ?? (latest && (await readBefore(finder, latest)));
  const drafts = finder.hasToken ? await findOpenDrafts(finder, { conceptId, before, ours }) : none;
  return { before, drafts, notices: chosen.notices };
};
