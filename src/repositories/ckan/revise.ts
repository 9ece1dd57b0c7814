/** Changing a dataset and its resources, and losing nothing that anybody wrote meanwhile: read, build, write under the lock, again after a lost race (facts/ckan.md 1.8). */
import type { CkanClient, Reply } from './api.ts';
import { isUnclearFailure } from './failure.ts';
import { type Json, readRevised, type WireDataset } from './wire.ts';

export interface Change {
  /** Fields of the dataset; lists go out whole. */
  update?: Json;
  /** Keys of resources, by id. */
  resources?: ReadonlyMap<string, Json>;
}

export interface ReviseDoors {
  client: CkanClient;
  clock: { wait(milliseconds: number): Promise<void> };
  /** 0 to 1 */
  random: () => number;
}

/** Six writers at once needed eleven tries (facts/ckan.md 1.8). */
const MOST_TRIES = 20;

const isEmpty = ({ update = {}, resources }: Change): boolean =>
  Object.keys(update).length === 0 && [...(resources?.values() ?? [])].every((keys) => Object.keys(keys).length === 0);

/** Lists merge by the places of their items: the old one is taken out first, in the same go (facts/ckan.md 1.8). */
const toRevision = (dataset: WireDataset, { update = {}, resources }: Change): Json => {
  const lists = Object.keys(update).filter((field) => Array.isArray(update[field]));
  return {
    match: { id: dataset.id, metadata_modified: dataset.metadata_modified, state: dataset.state },
    ...(lists.length === 0 ? {} : { filter: lists.map((field) => `-${field}`) }),
    ...(Object.keys(update).length === 0 ? {} : { update }),
    ...Object.fromEntries([...(resources ?? [])].map(([id, keys]) => [`update__resources__${id}`, keys])),
  };
};

/** 2.8 does not know the action. */
const hasNoRevise = (reply: Reply<unknown>): boolean =>
  !reply.ok && reply.failure.kind === 'bad-request' && /not known/i.test(reply.failure.message);

const isLost = (reply: Reply<unknown>): boolean =>
  !reply.ok && reply.failure.kind === 'invalid' && [...reply.failure.fields.keys()].some((field) => /^match\b/.test(field));

/** Without a lock: one after the other, the resources first. */
const patch = async (client: CkanClient, dataset: WireDataset, { update = {}, resources }: Change): Promise<Reply<WireDataset>> => {
  for (const [id, keys] of resources ?? []) {
    const reply = await client.patchResource(id, keys);
    if (!reply.ok) return reply;
  }
  return Object.keys(update).length === 0 ? client.dataset(dataset.id) : client.patchDataset(dataset.id, update);
};

/**
 * @param build what is to be changed in what was just read; asked again after a lost race, or an answer that did not come. Nothing: nothing is written.
 * @returns the dataset as it then stands, or the failure
 */
export const revise = async (
  { client, clock, random }: ReviseDoors,
  id: string,
  build: (dataset: WireDataset) => Change,
): Promise<Reply<WireDataset>> => {
  for (let turn = 1; ; turn += 1) {
    const read = await client.dataset(id);
    if (!read.ok) return read;
    const change = build(read.value);
    if (isEmpty(change)) return read;
    const revised = await client.act('package_revise', toRevision(read.value, change), readRevised);
    const reply = hasNoRevise(revised) ? await patch(client, read.value, change) : revised;
    if (reply.ok || turn === MOST_TRIES) return reply;
    if (!isLost(reply) && !(isUnclearFailure(reply.failure) && turn <= 2)) return reply;
    await clock.wait(Math.round((50 + 200 * random()) * Math.min(turn, 8)));
  }
};
