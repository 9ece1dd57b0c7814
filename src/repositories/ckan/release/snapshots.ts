/** The resource that holds the metadata of a release: its file, and what its keys say. Written only where it says something else. */
import { Readable } from 'node:stream';
import type { ArchiveRecord } from '../../../model/record.ts';
import type { ReleaseFile } from '../../../model/release.ts';
import type { Json, WireDataset, WireResource } from '../api/wire.ts';
import type { ReleaseFacts } from '../mapping/facts.ts';
import { findRelease, holdsSomething, KEYS } from '../mapping/releases.ts';
import { toSnapshotId } from '../mapping/resource-ids.ts';
import { toSnapshotFields, toSnapshotName, withEnded } from '../mapping/resources.ts';
import { type Snapshot, toSnapshot } from '../mapping/snapshot.ts';
import { toResource, toResourceForm } from '../mapping/wanted.ts';
import type { DatasetChange } from '../save/change.ts';
import { toDigest } from './deposits.ts';
import type { Desk } from './desk.ts';
import { findSlot, type Slot } from './send-file.ts';
import { sendOrLink } from './send-or-link.ts';

const toFile = (facts: ReleaseFacts, { bytes, sha256 }: Snapshot): ReleaseFile & { sha256: string } => ({
  ...{ name: toSnapshotName(facts), size: bytes.length, sha256, origin: 'asset' },
  open: () => Promise.resolve(Readable.from([bytes], { objectMode: false })),
});

/** The resource before its file is there: with it a new dataset carries the release from its first request on. */
export const toPlaceholder = (desk: Desk, record: ArchiveRecord, facts: ReleaseFacts): Json => ({
  id: toSnapshotId(facts),
  url: '',
  ...toResource(toSnapshotFields(toSnapshot(record), facts, desk.settings), desk.around(), { isLink: false }),
});

/** @param held what it is known to hold */
const isAsWanted = (
  there: WireResource | undefined,
  held: string | undefined,
  { snapshot, facts, fields }: { snapshot: Snapshot; facts: ReleaseFacts; fields: Json },
): boolean =>
  there !== undefined &&
  holdsSomething(there) &&
  held === snapshot.sha256 &&
  there[KEYS.commit] === facts.commit &&
  there[KEYS.fields] === fields[KEYS.fields];

export const putSnapshot = async (
  desk: Desk,
  dataset: WireDataset,
  { record, facts }: { record: ArchiveRecord; facts: ReleaseFacts },
): Promise<void> => {
  const snapshot = toSnapshot(record);
  const find = (now: WireDataset): WireResource | undefined => findRelease(now, facts.tag)?.snapshot;
  const release = findRelease(dataset, facts.tag);
  const there = findSlot({ id: toSnapshotId(facts), find }, dataset);
  const fields = withEnded(toSnapshotFields(snapshot, facts, desk.settings), there);
  const held = there && toDigest(desk, there, release);
  if (isAsWanted(there, held, { snapshot, facts, fields })) return;
  const task = `write the metadata of ${facts.tag}`;
  if (there?.url_type === 'upload' && held === snapshot.sha256) {
    // The file is the right one, and proved: what is said of it is written without it.
    const data = toResource(fields, desk.around(), { isLink: false });
    const change = (now: WireDataset): DatasetChange => ({ update: new Map([[find(now)?.id ?? there.id, { fields: data }]]) });
    await desk.save(dataset.id, change, { task });
    return;
  }
  const form = toResourceForm(fields, desk.around(), { isPublic: release?.isComplete === true });
  const slot: Slot = { datasetId: dataset.id, id: toSnapshotId(facts), ...form, find };
  // Where there is no place for files the keys say what the release is, and the page of the release is what people find there.
  const url = `${facts.repositoryUrl}/releases/tag/${facts.tag.split('/').map(encodeURIComponent).join('/')}`;
  await sendOrLink(desk, toFile(facts, snapshot), { slot, link: { fields, url } }, { onProgress: () => {}, signal: desk.signal });
};
