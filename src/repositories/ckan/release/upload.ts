/** The files of a release: each has a slot of its own; where the catalogue does not keep a file, its resource may lead to GitHub's copy. */
import { ArchiveError } from '../../../errors.ts';
import type { Deposit, StoredFile } from '../../../model/deposit.ts';
import type { ReleaseFile } from '../../../model/release.ts';
import type { TransferOptions } from '../../transfer.ts';
import type { WireDataset, WireResource } from '../api/wire.ts';
import type { ReleaseFacts } from '../mapping/facts.ts';
import { filesOf, KEYS, toStoredFile } from '../mapping/releases.ts';
import { toResourceId } from '../mapping/resource-ids.ts';
import { type Fields, toFileFields } from '../mapping/resources.ts';
import { toResourceForm } from '../mapping/wanted.ts';
import { readEcho, toFactsOf } from './deposits.ts';
import type { Desk } from './desk.ts';
import { putLink } from './put-link.ts';
import { type Slot, sendFile, withDigest } from './send-file.ts';

const toPath = (text: string): string => text.split('/').map(encodeURIComponent).join('/');

const toGitHubAddress = ({ name, origin }: ReleaseFile, { repositoryUrl, tag }: ReleaseFacts): string =>
  origin === 'source'
    ? `${repositoryUrl}/archive/refs/tags/${toPath(tag)}${/\.tar\.gz$/.test(name) ? '.tar.gz' : '.zip'}`
    : `${repositoryUrl}/releases/download/${toPath(tag)}/${encodeURIComponent(name)}`;

const link = async (
  desk: Desk,
  file: ReleaseFile & { sha256: string },
  { slot, fields, url }: { slot: Slot; fields: Fields; url: string },
): Promise<StoredFile> => {
  const made = await putLink(desk, slot, { task: `link ${file.name}`, fields, url, size: file.size });
  desk.notices.push(`${desk.settings.name} does not take ${file.name} for its size: its resource leads to ${url}.`);
  return toStoredFile(made, file.sha256);
};

/** See the port. Throws what `sendFile` throws. */
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
  try {
    return await sendFile(desk, digested, slot, options);
  } catch (thrown) {
    const isRefused = thrown instanceof ArchiveError && thrown.code === 'file-refused';
    if (!isRefused || desk.settings.tooLarge !== 'link') throw thrown;
    return link(desk, digested, { slot, fields, url: toGitHubAddress(file, facts) });
  }
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
