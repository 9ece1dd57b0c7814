/** What the catalogue holds for a release. Reads only; what was written is read by its name or id, and never searched for. */
import { ArchiveError } from '../../../errors.ts';
import type { Observed } from '../../../model/deposit.ts';
import type { Release } from '../../../model/release.ts';
import type { Hint } from '../../repository.ts';
import type { WireDataset } from '../api/wire.ts';
import { checkCaller } from '../library/check-caller.ts';
import { foreseeOutlived, isOutlived } from '../mapping/outlived.ts';
import { findRelease } from '../mapping/releases.ts';
import { learnRole } from './climb.ts';
import { readDeposit, toAbilities, toDatasetId, toWhole } from './deposits.ts';
import type { Desk } from './desk.ts';
import { findDataset, toSought } from './find-dataset.ts';

const checkToken = async (desk: Desk): Promise<void> => {
  if (!desk.hasToken || desk.isTokenKnown) return;
  desk.isTokenKnown = true;
  const doubt = await checkCaller(desk.client, desk.settings.name);
  if (doubt !== undefined) desk.notices.push(doubt);
};

const read = async (desk: Desk, id: string): Promise<WireDataset> => {
  const reply = await desk.client.dataset(id);
  if (reply.ok) return reply.value;
  throw desk.refuse(reply, `read the dataset ${id}`);
};

const foresee = (
  { settings: { keep } }: Desk,
  dataset: WireDataset,
  { tag, version, publishedAt: date, isPrerelease }: Release,
): NonNullable<Observed['foreseen']> => {
  const held = findRelease(dataset, tag);
  if (held?.isComplete) return {};
  const next = { tag, date, isPrerelease, version };
  const outlived = foreseeOutlived(dataset, next, keep).map((old) => old.tag);
  return { ...(isOutlived(dataset, next, keep) ? { isLetGo: true } : {}), ...(outlived.length === 0 ? {} : { outlived }) };
};

/** See the port. Throws `concept-unclear`, `token-refused`, `archive-blocked`, `archive-failed`. */
export const observe = async (desk: Desk, release: Release | undefined, hint: Hint): Promise<Observed> => {
  if (release === undefined)
    throw new ArchiveError('archive-cannot', `${desk.settings.name} keeps releases; a record by hand is a dataset of its own.`, {
      remedy: 'Use `archive-release ckan package create` and `ckan resource create`.',
    });
  desk.learn(release);
  const place = { tag: release.tag, repositoryUrl: release.repository.url };
  const isKnown = hint.id !== undefined;
  if (!isKnown) await checkToken(desk);
  await desk.site.loadFields();
  const isOfRelease = desk.settings.layout === 'release';
  const dataset =
    hint.id === undefined
      ? await findDataset(desk, toSought(release, hint.formerUrls ?? [], isOfRelease), hint)
      : await read(desk, toDatasetId(hint.id));
  desk.found = dataset;
  if (dataset !== undefined) await learnRole(desk, dataset);
  if (dataset === undefined) return { abilities: toAbilities(desk), notices: [...desk.notices], thisRelease: [] };
  const isHeld = findRelease(dataset, release.tag) !== undefined;
  const found =
    isHeld || isKnown || isOfRelease
      ? { thisRelease: [await readDeposit(desk, dataset, place)] }
      : { thisRelease: [], before: toWhole(desk, dataset) };
  return { abilities: toAbilities(desk), notices: [...desk.notices], ...found, foreseen: foresee(desk, dataset, release) };
};
