/** The last step of a release: the newest come first, then one request says that it is complete, and moves the dataset forward (docs/decisions/0009). */
import { ArchiveError } from '../../../errors.ts';
import type { Deposit } from '../../../model/deposit.ts';
import type { WireDataset } from '../api/wire.ts';
import { newestFirst } from '../mapping/newest.ts';
import { type Overlay, readMemory } from '../mapping/overlay.ts';
import { findRelease, type HeldRelease, KEYS, releasesOf } from '../mapping/releases.ts';
import { climb, toFirstStep } from './climb.ts';
import { readEcho, toDatasetId, toDeposit, toFactsOf } from './deposits.ts';
import type { Desk } from './desk.ts';
import { tellKept, toForward, toOwnWords } from './forward.ts';

/** Our resources in the order of their releases, in the places that ours have now: nobody else's is moved. */
export const toOrder = (dataset: WireDataset): readonly string[] => {
  const sorted = newestFirst(releasesOf(dataset)).flatMap(({ files, snapshot }) => [...files, snapshot]);
  const left = [...sorted.map(({ id }) => id)];
  const placed = new Set(left);
  return dataset.resources.map(({ id }) => (placed.has(id) ? (left.shift() ?? id) : id));
};

const reorder = async (desk: Desk, dataset: WireDataset): Promise<void> => {
  const order = toOrder(dataset);
  if (order.every((id, at) => dataset.resources[at]?.id === id)) return;
  const reply = await desk.client.orderResources(dataset.id, order);
  // The order is for the eye: it is no reason to keep a release back.
  if (!reply.ok) desk.notices.push(desk.refuse(reply, 'put the newest release first').message);
};

/** With the dataset's own words: they waited for it where another release was complete, and that one may have been described since. */
const toLatest = (desk: Desk, dataset: WireDataset, release: HeldRelease): Overlay => {
  const own = typeof release.snapshot.doi === 'string' ? release.snapshot.doi : undefined;
  const record = desk.told(release.tag);
  const words = record === undefined ? undefined : toOwnWords(desk, dataset, desk.cross(record));
  const { tag, version, date, isPrerelease } = release;
  const latest = { tag, version, date, isPrerelease, doi: desk.settings.doi ?? own };
  return { change: toForward(desk, dataset, latest, words?.change), kept: words?.kept ?? [] };
};

const toChange = (
  desk: Desk,
  dataset: WireDataset,
  { release, isLetGo, isHandedOn }: { release: HeldRelease; isLetGo: boolean; isHandedOn: boolean },
): Overlay => {
  const isFirst = !releasesOf(dataset).some(({ isComplete }) => isComplete);
  const { change, kept } = toLatest(desk, dataset, release);
  // Only what this tool made private does it make public.
  const open = isFirst && dataset.private && readMemory(dataset).isOurs ? { private: false } : {};
  const fields = { ...change.fields, ...open, ...(isHandedOn ? toFirstStep(desk, dataset) : {}) };
  const said = { [KEYS.isComplete]: 'true', ...(isLetGo ? { [KEYS.isLetGo]: 'true' } : {}) };
  return { change: { ...change, fields, update: new Map([[release.snapshot.id, { fields: said }]]) }, kept };
};

/** See the port. Said again it says the same, and after an unclear answer what is there is read first. */
export const publish = async (desk: Desk, deposit: Deposit): Promise<Deposit> => {
  const task = `complete ${deposit.url}`;
  desk.needToken(task);
  const id = toDatasetId(deposit.id);
  const tag = readEcho(deposit)?.tag ?? toFactsOf(desk, deposit)?.tag;
  const read = await desk.client.dataset(id);
  if (!read.ok) throw desk.refuse(read, task);
  if (tag === undefined || findRelease(read.value, tag) === undefined)
    throw new ArchiveError('record-refused', `${deposit.url} holds nothing of this release.`, { remedy: 'Run it again: it begins anew.' });
  await reorder(desk, read.value);
  await desk.site.loadFields();
  await desk.site.load();
  let kept: readonly string[] = [];
  const complete = (isHandedOn: boolean): ReturnType<Desk['save']> =>
    desk.save(id, (now) => {
      const release = findRelease(now, tag);
      if (release === undefined) return {};
      const overlay = toChange(desk, now, { release, isLetGo: deposit.isLetGo === true, isHandedOn });
      kept = overlay.kept;
      return overlay.change;
    });
  const { dataset } = await complete(true).catch((thrown: unknown) => {
    // A catalogue that does not take the step takes the release all the same; why it does not is told below.
    if (!(thrown instanceof ArchiveError) || thrown.code !== 'record-refused' || toFirstStep(desk, read.value).publish_state === undefined)
      throw thrown;
    return complete(false);
  });
  tellKept(desk, kept);
  desk.opened.delete(deposit.id);
  await climb(desk, dataset);
  const last = await desk.client.dataset(id);
  if (!last.ok) throw desk.refuse(last, task);
  const repositoryUrl = deposit.marker.tag === undefined ? undefined : toFactsOf(desk, deposit)?.repositoryUrl;
  return toDeposit(desk, last.value, { tag, ...(repositoryUrl === undefined ? {} : { repositoryUrl }) });
};
