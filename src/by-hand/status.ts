/** How a record or a draft stands: its state, its versions, what is open about it. */
import type { Entry, Request } from '../repositories/catalogue.ts';
import type { Doors } from './doors.ts';

export interface Status {
  record: Entry;
  /** Published ones, the latest first. */
  versions: readonly Entry[];
  /** The account's own drafts in the same concept: a version to come, an open correction. */
  drafts: readonly Entry[];
  /** Open ones, as far as the token may see them. */
  requests: readonly Request[];
  /** Those that came to nothing: declined, cancelled, expired. What was accepted is the record itself. */
  closedRequests: readonly Request[];
}

const CAME_TO_NOTHING: ReadonlySet<string> = new Set(['declined', 'cancelled', 'expired']);

/** Throws `record-not-found`. */
export const status = async ({ catalogue, hasToken }: Doors, id: string): Promise<Status> => {
  const record = await catalogue.find(id);
  const versions = (await catalogue.versions?.(record)) ?? [];
  const drafts: Entry[] = [];
  if (hasToken && record.conceptId !== undefined)
    for await (const draft of catalogue.drafts?.(record.conceptId) ?? [])
      if (draft.conceptId === record.conceptId && !(record.isDraft && draft.id === record.id)) drafts.push(draft);
  const found = new Map<string, Request>();
  for (const entry of [record, ...drafts])
    for (const request of (await catalogue.requestsOf?.(entry)) ?? []) found.set(request.id, request);
  const all = [...found.values()];
  return {
    ...{ record, versions, drafts },
    requests: all.filter(({ isOpen }) => isOpen),
    closedRequests: all.filter(({ isOpen, status }) => !isOpen && CAME_TO_NOTHING.has(status)),
  };
};
