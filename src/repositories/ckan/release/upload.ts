/** The files of a release: each has a slot of its own; where the catalogue does not keep a file, its resource may lead to GitHub's copy. */
import type { Deposit, StoredFile } from '../../../model/deposit.ts';
import type { ReleaseFile } from '../../../model/release.ts';
import type { TransferOptions } from '../../transfer.ts';
import type { WireDataset, WireResource } from '../api/wire.ts';
import type { ReleaseFacts } from '../mapping/facts.ts';
import { filesOf, KEYS } from '../mapping/releases.ts';
import { toResourceId } from '../mapping/resource-ids.ts';
import { toFileFields } from '../mapping/resources.ts';
import { toResourceForm } from '../mapping/wanted.ts';
import { readEcho, toFactsOf } from './deposits.ts';
import type { Desk } from './desk.ts';
import { type Slot, withDigest } from './send-file.ts';
import { sendOrLink } from './send-or-link.ts';

const toPath = (text: string): string => text.split('/').map(encodeURIComponent).join('/');

const toGitHubAddress = ({ name, origin }: ReleaseFile, { repositoryUrl, tag }: ReleaseFacts): string =>
  origin === 'source'
    ? `${repositoryUrl}/archive/refs/tags/${toPath(tag)}${/\.tar\.gz$/.test(name) ? '.tar.gz' : '.zip'}`
    : `${repositoryUrl}/releases/download/${toPath(tag)}/${encodeURIComponent(name)}`;

/** See the port. Throws what `sendOrLink` throws. */
export const upload = async (desk: Desk, deposit: Deposit, file: ReleaseFile, options: TransferOptions): Promise<StoredFile> => {
  desk.needToken(`upload ${file.name}`);
  const echo = readEcho(deposit);
  const facts = toFactsOf(desk, deposit);
  if (echo === undefined || facts === undefined) throw new Error('a file is sent to what is no release of a dataset');
  await desk.site.loadFields();
  await desk.site.load();
  const digested = await withDigest(file, options.signal);
  const fields = toFileFields(file, facts, { sha256: digested.sha256, doi: desk.settings.doi });
  const slot: Slot = {
    datasetId: echo.dataset.id,
    id: toResourceId(facts, file.name),
    ...toResourceForm(fields, desk.around()),
    find: (dataset: WireDataset): WireResource | undefined =>
      filesOf(dataset.resources, facts.tag).find((resource) => resource[KEYS.asset] === file.name),
  };
  return sendOrLink(desk, digested, { slot, link: { fields, url: toGitHubAddress(file, facts), size: file.size } }, options);
};

/** See the port. Only what this tool put there is ever named as a file of a deposit. */
export const removeFile = async (desk: Desk, deposit: Deposit, file: StoredFile): Promise<void> => {
  const task = `remove ${file.name} from ${deposit.url}`;
  desk.needToken(task);
  if (file.id === undefined) return;
  const reply = await desk.client.deleteResource(file.id);
  if (reply.ok || reply.failure.kind === 'not-found') return;
  const now = await desk.client.resource(file.id);
  if (now.ok || now.failure.kind !== 'not-found') throw desk.refuse(reply, task);
};
