/** An edit for a catalogue without `package_revise` (2.8): no lock, and one action after the other; what tells of the whole comes last (facts/ckan.md 1.8). */
import type { CkanClient, Reply } from '../api/api.ts';
import { isObject, type Json, type WireDataset, type WireResource } from '../api/wire.ts';
import type { Edit, FileToSend } from './change.ts';
import { sendFiles } from './send-files.ts';

/** As a form takes it: texts alone. */
const toTexts = (fields: Json): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      value === null || value === undefined ? '' : Array.isArray(value) || isObject(value) ? JSON.stringify(value) : String(value),
    ]),
  );

const withFile = (file: FileToSend, send: (sending: Parameters<CkanClient['replaceFile']>[2]) => Promise<Reply<WireResource>>) =>
  sendFiles([{ field: 'update__resource__upload', file }], ([sending]) => {
    if (sending === undefined) throw new Error('a file was not opened');
    return send(sending);
  });

/** @returns the dataset as it then stands, or the first failure */
export const editOneByOne = async (client: CkanClient, dataset: WireDataset, edit: Edit): Promise<Reply<WireDataset>> => {
  const steps: (() => Promise<Reply<unknown>>)[] = [
    ...(Object.keys(edit.fields).length === 0 ? [] : [() => client.patchDataset(dataset.id, edit.fields)]),
    ...edit.add.map(({ fields, file }) => () => {
      if (file === undefined) return client.createResource(dataset.id, fields);
      return withFile(file, (sending) => client.uploadResource(dataset.id, toTexts(fields), sending));
    }),
    ...edit.remove.map((id) => () => client.deleteResource(id)),
    // Last: `release_complete` is one of these, and whoever finds it asks for nothing else any more.
    ...edit.update.map(({ before, fields, file }) => () => {
      if (file === undefined) return client.patchResource(before.id, fields);
      return withFile(file, (sending) => client.replaceFile(before.id, toTexts(fields), sending));
    }),
  ];
  for (const step of steps) {
    const reply = await step();
    if (!reply.ok) return reply;
  }
  return client.dataset(dataset.id);
};
