/** Writing what is said of a release: the dataset's own fields where it speaks for it already, then the metadata file with the release's keys (docs/decisions/0009). */
import type { Deposit, Difference } from '../../../model/deposit.ts';
import type { ArchiveRecord } from '../../../model/record.ts';
import type { Written } from '../../repository.ts';
import type { WireDataset, WireResource } from '../api/wire.ts';
import { type Crossed, toMarks } from '../mapping/crosswalk.ts';
import type { ReleaseFacts } from '../mapping/facts.ts';
import type { Overlay } from '../mapping/overlay.ts';
import { findPruned, findRelease, type HeldRelease, holdsSomething, KEYS, releasesOf } from '../mapping/releases.ts';
import { toSharedFields } from '../mapping/resources.ts';
import { readFields, toInputDigests, toInputs, toOwnFactDigests, toOwnFacts, toSnapshot } from '../mapping/snapshot.ts';
import { toResourceUpdate } from '../mapping/wanted.ts';
import type { DatasetChange } from '../save/change.ts';
import { readDeposit, readEcho, toDatasetId, toDigest } from './deposits.ts';
import type { Desk } from './desk.ts';
import { tellKept, toForward, toOwnWords } from './forward.ts';
import { putSnapshot } from './snapshots.ts';

/** Where no digest of the release's own facts is said yet its keys tell them. */
const readHeldFields = (held: HeldRelease): Readonly<Record<string, string>> => ({
  ...toOwnFactDigests(held),
  ...readFields(held.snapshot[KEYS.fields]),
});

/** By the digests that stand beside the metadata file: they name the field, and nothing is read. The dataset's own fields were written before it, or are with its completion. */
export const differences = (desk: Desk, deposit: Deposit, record: ArchiveRecord): readonly Difference[] => {
  const { facts } = desk.cross(record);
  const dataset = readEcho(deposit)?.dataset;
  if (facts === undefined || dataset === undefined) return [];
  const held = findRelease(dataset, facts.tag);
  const snapshot = held?.snapshot;
  const wanted = { ...toSnapshot(record).fields, ...toOwnFactDigests(facts), ...toInputDigests(desk.settings) };
  const found = held === undefined ? {} : readHeldFields(held);
  const values: Readonly<Record<string, unknown>> = { ...record, ...toOwnFacts(facts), ...toInputs(desk.settings) };
  const fields = [...new Set([...Object.keys(wanted), ...Object.keys(found)])].filter((field) => wanted[field] !== found[field]);
  const differing = fields.map((field) => ({
    field,
    wanted: wanted[field] === undefined ? undefined : values[field],
    found: found[field] === undefined ? undefined : 'another value',
  }));
  const pruned =
    held === undefined ? [] : toPruned(desk, held, deposit).map(({ name }) => ({ field: 'files', wanted: undefined, found: name }));
  if (pruned.length > 0) return [...differing, ...pruned];
  if (differing.length > 0 || snapshot === undefined) return differing;
  const isProved = toDigest(desk, snapshot, held) === toSnapshot(record).sha256;
  if (holdsSomething(snapshot) && isProved) return [];
  return [{ field: 'metadata', wanted: 'a file of its own', found: holdsSomething(snapshot) ? 'other bytes' : undefined }];
};

/** Of a release that is complete; of a draft the plan itself takes away what is not wanted. */
const toPruned = (desk: Desk, held: HeldRelease, { marker }: Deposit): readonly WireResource[] => {
  const release = marker.tag === undefined ? undefined : desk.learned(marker.tag);
  if (!desk.settings.prunes || !held.isComplete || release === undefined) return [];
  return findPruned(
    held,
    release.assets.map(({ name }) => name),
  );
};

/** What the files of the release say beside what goes with their bytes: as it would be said were they sent now. */
const toFileWords = (desk: Desk, { files }: HeldRelease, facts: ReleaseFacts): NonNullable<DatasetChange['update']> =>
  new Map(
    files.map((file) => {
      const fields = toSharedFields(facts, desk.settings.doi, file);
      return [file.id, { fields: toResourceUpdate(file, fields, desk.around()) }];
    }),
  );

/**
 * What is written before the metadata file, whose digests are the last: a run that breaks off in between leaves a difference. Of a release that is complete it is
 * all that the dataset says of it. Of one that is not its completion says it: only a private dataset in which no other one is complete has its words from here on.
 * Whose the dataset is it says at once: by that the next run finds it.
 */
const toChange = (desk: Desk, now: WireDataset, crossed: Crossed): Overlay => {
  const { facts } = crossed;
  const held = facts === undefined ? undefined : findRelease(now, facts.tag);
  const isSpeaking = held?.isComplete === true || (now.private && !releasesOf(now).some(({ isComplete }) => isComplete));
  const words = isSpeaking ? toOwnWords(desk, now, crossed) : undefined;
  const { change, kept } = words ?? { change: { extras: toMarks(crossed) }, kept: [] };
  if (facts === undefined || held === undefined) return { change, kept };
  const whole = { ...change, update: toFileWords(desk, held, facts) };
  return { change: held.isComplete ? toForward(desk, now, { ...facts, doi: desk.settings.doi }, whole) : whole, kept };
};

/** See the port. */
export const describe = async (desk: Desk, deposit: Deposit, record: ArchiveRecord): Promise<Written> => {
  const task = `write the metadata of ${deposit.url}`;
  desk.needToken(task);
  await desk.site.loadFields();
  await desk.site.load();
  const crossed = desk.cross(record);
  const { facts } = crossed;
  if (facts === undefined) return { deposit, dropped: [] };
  desk.notices.push(...crossed.notices);
  let kept: readonly string[] = [];
  const { dataset } = await desk.save(toDatasetId(deposit.id), (now) => {
    const overlay = toChange(desk, now, crossed);
    kept = overlay.kept;
    return overlay.change;
  });
  tellKept(desk, kept);
  await putSnapshot(desk, dataset, { record, facts });
  const held = findRelease(dataset, facts.tag);
  for (const { id, name } of held === undefined ? [] : toPruned(desk, held, deposit)) {
    const gone = await desk.client.deleteResource(id);
    if (!gone.ok && gone.failure.kind !== 'not-found') throw desk.refuse(gone, `remove ${name}`);
  }
  const reply = await desk.client.dataset(toDatasetId(deposit.id));
  if (!reply.ok) throw desk.refuse(reply, task);
  const now = await readDeposit(desk, reply.value, facts);
  return { deposit: now, dropped: differences(desk, now, record) };
};
