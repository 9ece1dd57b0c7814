/** Making the dataset: once, under a name that only one can have (DESIGN.md, rule 1; facts/ckan.md 1.2, 1.10). */
import { ArchiveError } from '../../../errors.ts';
import type { Deposit } from '../../../model/deposit.ts';
import type { ArchiveRecord } from '../../../model/record.ts';
import { isIdTaken } from '../api/failure.ts';
import type { WireDataset } from '../api/wire.ts';
import { createOnce } from '../library/create-once.ts';
import { EXTRAS } from '../mapping/crosswalk.ts';
import type { ReleaseFacts } from '../mapping/facts.ts';
import { getExtra, toNewDataset } from '../mapping/overlay.ts';
import { toWanted } from '../mapping/wanted.ts';
import { saysOtherShape } from '../schema/schema.ts';
import { readDeposit, toDatasetId, toPage } from './deposits.ts';
import type { Desk } from './desk.ts';
import { toDatasetName } from './find-dataset.ts';
import { putSnapshot, toPlaceholder } from './snapshots.ts';

/** Ours, whichever run made it: of two at the same moment the loser gets a 500 (facts/ckan.md 1.2). */
const isOurs = (desk: Desk, dataset: WireDataset, { repository, tag }: ReleaseFacts): boolean => {
  const isOfTag = desk.settings.layout !== 'release' || getExtra(dataset, EXTRAS.tag) === tag;
  return getExtra(dataset, EXTRAS.repository) === repository && isOfTag;
};

/**
 * See the port. Private until its first release is complete: `state: draft` would be ignored, and the dataset public at once (facts/ckan.md 1.5).
 * The file of the metadata is a request of its own; until it is there the next run finds the release without it.
 */
export const create = async (desk: Desk, record: ArchiveRecord): Promise<Deposit> => {
  const task = 'make the dataset';
  desk.needToken(task);
  await desk.site.loadFields();
  await desk.site.load();
  const crossed = desk.cross(record);
  const { facts } = crossed;
  desk.notices.push(...crossed.notices);
  if (facts === undefined)
    throw new ArchiveError('archive-cannot', `${desk.settings.name} keeps releases, and this record is of none.`, {
      remedy: 'Use `archive-release ckan package create`.',
    });
  const organisation = await desk.site.getOrganisation();
  const name = toDatasetName(desk, facts);
  const make = async (): Promise<WireDataset> => {
    const { clock, random, signal } = desk;
    const doors = { clock, random, signal };
    let [withId, isTurned] = [true, false];
    for (;;) {
      const { id, ...rest } = toPlaceholder(desk, record, facts);
      const resources = [withId ? { ...rest, id } : rest];
      const dataset = toNewDataset(toWanted(crossed, desk.around(), organisation));
      const body = { ...dataset, type: desk.site.type(), name, owner_org: organisation.id, private: true, resources };
      const made = await createOnce(desk.client, body, { ...doors, isOurs: (found) => isOurs(desk, found, facts) });
      if (made.kind === 'taken')
        throw new ArchiveError(
          'concept-unclear',
          `The name ${name} is taken by a dataset that is not this repository's: ${toPage(desk.settings.base, { type: 'dataset', name })}.`,
          {
            remedy: 'Give the input `concept` another dataset, or have that one renamed.',
          },
        );
      if (made.kind !== 'refused') return made.dataset;
      const { failure } = made.reply;
      // By a dataset that was deleted, or made anew (facts/ckan.md 1.10, rule 3).
      if (isIdTaken(failure) && withId) withId = false;
      else if (failure.kind === 'misshapen' && saysOtherShape(failure.message) && !isTurned) {
        isTurned = true;
        desk.site.turnShapes();
      } else throw desk.refuse(made.reply, task);
    }
  };
  const dataset = await make();
  await putSnapshot(desk, dataset, { record, facts });
  const reply = await desk.client.dataset(dataset.id);
  if (!reply.ok) throw desk.refuse(reply, task);
  return readDeposit(desk, reply.value, facts);
};

/** See the port. Nothing is written: a release begins with its metadata, and stands beside the others. */
export const newVersion = (desk: Desk, of: Deposit): Promise<Deposit> => {
  desk.needToken(`add a release to ${of.url}`);
  const { doi: _, version: __, ...rest } = of;
  return Promise.resolve({ ...rest, id: toDatasetId(of.id), state: 'draft', marker: {}, files: [] });
};

/** See the port. Nothing stands open in a CKAN: it is this run alone that corrects. */
export const edit = (desk: Desk, of: Deposit): Promise<Deposit> => {
  desk.needToken(`correct ${of.url}`);
  desk.opened.add(of.id);
  return Promise.resolve({ ...of, isEdit: true });
};
