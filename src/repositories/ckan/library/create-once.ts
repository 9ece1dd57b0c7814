/**
 * A new dataset, made once. Its name, which a catalogue gives once, is what tells: where an answer did not come, or the name is taken, its holder is read by
 * it (a show, no search: it never lags) before anything is sent again (facts/ckan.md 1.2, 1.9, 1.10; DESIGN.md, rule 1).
 */
import type { CkanClient, Reply } from '../api/api.ts';
import { type Failure, isUnclearFailure } from '../api/failure.ts';
import type { Json, WireDataset } from '../api/wire.ts';
import { type Looked, lookUpDataset } from './get-dataset.ts';

const MOST_TRIES = 3;

export type Made =
  | { kind: 'created'; dataset: WireDataset }
  /** Made already: by a request whose answer was lost, or by a run before this one. */
  | { kind: 'there'; dataset: WireDataset }
  | { kind: 'taken'; by: Looked }
  | { kind: 'refused'; reply: Extract<Reply<unknown>, { ok: false }> };

export interface CreateDoors {
  clock: { wait(milliseconds: number, signal?: AbortSignal): Promise<void> };
  /** 0 to 1 */
  random: () => number;
  signal?: AbortSignal | undefined;
  /** Is what has the name the one that is wanted? `isUnclear`: the server may have made it at the word of this run. */
  isOurs(dataset: WireDataset, about: { isUnclear: boolean }): boolean;
}

const isNameTaken = (failure: Failure): boolean =>
  failure.kind === 'invalid' && (failure.fields.get('name') ?? []).some((text) => /already in use/i.test(text));

/** @param whole as `package_create` takes it. Throws where the holder of the name can't be asked for. */
export const createOnce = async (
  client: Pick<CkanClient, 'createDataset' | 'dataset'>,
  whole: Json & { name: string },
  { clock, random, signal, isOurs }: CreateDoors,
): Promise<Made> => {
  let isUnclear = false;
  for (let turn = 1; ; turn += 1) {
    const reply = await client.createDataset(whole);
    if (reply.ok) return { kind: 'created', dataset: reply.value };
    const isTaken = isNameTaken(reply.failure);
    if (!isTaken && !isUnclearFailure(reply.failure)) return { kind: 'refused', reply };
    isUnclear ||= !isTaken;
    const by = await lookUpDataset(client, { name: whole.name });
    if (by.kind === 'found' && isOurs(by.dataset, { isUnclear })) return { kind: 'there', dataset: by.dataset };
    if (isTaken || by.kind === 'found') return { kind: 'taken', by };
    if (turn >= MOST_TRIES) return { kind: 'refused', reply };
    await clock.wait(Math.round(500 * turn * (1 + random())), signal);
  }
};
