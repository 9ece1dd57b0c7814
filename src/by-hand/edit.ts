/** Changing a record: metadata in place; changed files as a new version, of which only they are sent. */

import { describeByHand } from '../metadata/describe-by-hand.ts';
import type { Described } from '../metadata/described.ts';
import type { Deposit, Observed } from '../model/deposit.ts';
import type { Problem } from '../model/problem.ts';
import type { ArchiveRecord, RelatedIdentifier } from '../model/record.ts';
import { tellKeptDoi } from '../plan/kept-doi.ts';
import { chooseDeposit } from '../plan/plan.ts';
import { needs } from '../repositories/catalogue.ts';
import type { Hint } from '../repositories/repository.ts';
import { type Doors, needToken } from './doors.ts';
import { chooseFiles, findHeld, type Held, refuseAwaited, toKeptProblem } from './kept-files.ts';
import { readLocalFiles } from './local-files.ts';
import { type Saved, save } from './save.ts';
import { readMetadataFile, toToday } from './write.ts';

export interface EditOptions {
  /** Path of a metadata file that replaces all that the record says; without one it says what it said. */
  metadata?: string;
  /** Paths: new files, and others in place of those of the same name. What is not named is kept. */
  files?: readonly string[];
  /** The record is to have no files; default: as it is, unless `files` names some. */
  isMetadataOnly?: boolean;
  /** Names of files to take out. */
  remove?: readonly string[];
  /** Of a draft: publish it. Of a published record: `false` leaves the change as a draft; `true`, and nothing else, publishes the change that stands open. Default: as it was found. */
  publish?: boolean;
  communities?: readonly string[];
  /** YAML or JSON with the field names of .zenodo.json: wins over everything. */
  overrides?: string;
}

const isMarker = ({ marker }: Deposit, { identifier }: RelatedIdentifier): boolean =>
  identifier === marker.tag || identifier === marker.commit;

/** A record that was made for a release stays that release's record; a new version of it by hand is none (DESIGN.md, rule 2). */
const withMarkers = (record: ArchiveRecord, deposit: Deposit, isNewVersion: boolean): ArchiveRecord => {
  const others = record.related.filter((one) => !isMarker(deposit, one));
  const { tag, commit } = deposit.marker;
  if (isNewVersion) return { ...record, related: others };
  const toRelated = (identifier: string | undefined, relation: string): readonly RelatedIdentifier[] =>
    identifier === undefined ? [] : [{ identifier, relation, scheme: 'url', resourceType: 'software' }];
  return { ...record, related: [...toRelated(tag, 'isSupplementTo'), ...toRelated(commit, 'isDerivedFrom'), ...others] };
};

/** What the archive says of it, read back; a new version has a date and a version of its own. */
const describeAnew = async (
  doors: Doors,
  base: Deposit,
  { isNewVersion, overrides }: { isNewVersion: boolean; overrides: string | undefined },
): Promise<Described> => {
  const back = needs(doors.repository, 'readBack', 'tell a record in a form that can be written again: give a metadata file')(base);
  const today = toToday(doors);
  const wish = overrides === undefined ? {} : { overrides };
  const said = 'fields' in back ? back.fields : (await describeByHand({ today, file: { path: back.name, text: back.text } })).record;
  const { version, publicationDate, doi, ...fields } = said;
  const own = {
    ...(version === undefined ? {} : { version }),
    ...(publicationDate === undefined ? {} : { publicationDate }),
    ...(doi === undefined ? {} : { doi }),
  };
  const described = await describeByHand({ today, fields: { ...fields, ...(isNewVersion ? {} : own) }, ...wish });
  const unread = ('unread' in back ? back.unread : []).map(
    (path): Problem => ({
      severity: 'warning',
      code: 'not-read-back',
      message: `${base.url} says more than can be written again; left out: ${path}.`,
    }),
  );
  return { ...described, problems: [...described.problems, ...unread] };
};

/** A record without files stays one until it is given some, whether a metadata file describes it anew or not. */
const staysWithoutFiles = (
  doors: Doors,
  base: Deposit,
  { isMetadataOnly = false, files = [] }: Pick<EditOptions, 'isMetadataOnly' | 'files'>,
): boolean => {
  if (isMetadataOnly || files.length > 0) return isMetadataOnly;
  const back = doors.catalogue.readBack?.(base);
  return back !== undefined && 'fields' in back && back.fields.isMetadataOnly === true;
};

const getDeposit = (deposit: Deposit | undefined): Deposit => {
  if (deposit === undefined) throw new Error('a deposit that was looked for by its id is not there');
  return deposit;
};

/** Is no version of it public yet? Zenodo does not say so, and gives a concept its DOI with the first one. */
const isFirst = (draft: Deposit): boolean => draft.isFirst ?? draft.conceptDoi === undefined;

/** See the options. Throws `record-not-found`; `draft-foreign` where somebody else's change is open. */
export const edit = async (doors: Doors, id: string, options: EditOptions = {}): Promise<Saved> => {
  const { metadata, remove = [], communities = [], isMetadataOnly = false, overrides } = options;
  needToken(doors, 'edit a record');
  const { repository, signal } = doors;
  // By which names a community goes is known before it is looked whether it was asked already.
  await repository.checkCommunities?.(communities);
  const given = await readLocalFiles(options.files ?? [], signal);
  const file = metadata === undefined ? undefined : await readMetadataFile(metadata);
  const entry = await doors.catalogue.find(id);
  const look = async (where: Hint): Promise<{ hint: Hint; observed: Observed }> => {
    const hint = { ...where, communities };
    return { hint, observed: await repository.observe(undefined, hint) };
  };
  let seen = await look({ id: entry.id, isFirstLook: true });
  let base = getDeposit(chooseDeposit(seen.observed.thisRelease));
  const isPublished = base.state === 'published';
  const findBefore = async (): Promise<Deposit | undefined> =>
    isMetadataOnly || isPublished || isFirst(base) ? undefined : (await look({ concept: base.conceptId ?? base.id })).observed.before;
  let held: Held = await findHeld(base, findBefore);
  let chosen = chooseFiles(held, given, { remove, doors });
  if (options.publish || given.length > 0) refuseAwaited(base, held, chosen);
  let isNewVersion = isPublished && chosen.isChanged;
  if (isNewVersion) {
    // Whichever version was named: the next one follows the latest, if that does not hold the same files already.
    seen = await look({ concept: base.conceptId ?? base.id });
    base = getDeposit(seen.observed.before);
    held = { files: base.files, of: base };
    chosen = chooseFiles(held, given, { remove, doors });
    isNewVersion = chosen.isChanged;
    if (!isNewVersion) seen = await look({ id: base.id, isFirstLook: true });
  }
  const isOtherAsked = file !== undefined || overrides !== undefined || isNewVersion || communities.length > 0 || isMetadataOnly;
  // Nothing is to be changed: what stands open stays as it is, whoever wrote it there, and is published where that alone is asked for.
  const isAsItStands = !isOtherAsked && (given.length === 0 || options.publish !== true);
  const open = isAsItStands ? seen.observed.openDraft?.deposit : undefined;
  const said = open ?? base;
  const described =
    file === undefined
      ? await describeAnew(doors, said, { isNewVersion, overrides })
      : await describeByHand({ file, today: toToday(doors), ...(overrides === undefined ? {} : { overrides }) });
  const { isMetadataOnly: _asItWas, ...record } = withMarkers(described.record, base, isNewVersion);
  return save(doors, {
    record: {
      ...record,
      communities: [...new Set([...record.communities, ...communities])],
      ...(staysWithoutFiles(doors, said, options) ? { isMetadataOnly: true } : {}),
    },
    problems: [...described.problems, ...(isNewVersion ? [] : tellKeptDoi(base, record.doi)), ...toKeptProblem(base, held, chosen.kept)],
    ...{ ...seen, files: chosen.files },
    isSettled: isPublished && !isNewVersion,
    publish: options.publish ?? (isPublished && open === undefined),
  });
};
