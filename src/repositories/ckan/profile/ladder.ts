/** The `publish_state` of the BC Data Catalogue: one step after the other, as far as the token's role allows (facts/ckan.md 5). Pure. */

/** In their order; the last two are a person's business alone. */
export const PUBLISH_STATES = ['DRAFT', 'PENDING PUBLISH', 'PUBLISHED', 'PENDING ARCHIVE', 'ARCHIVED'] as const;
export type PublishState = (typeof PUBLISH_STATES)[number];

/** How far a run may go by itself. */
export type PublishTarget = Extract<PublishState, 'DRAFT' | 'PENDING PUBLISH' | 'PUBLISHED'>;

export type LadderStep =
  /** Patch `publish_state` to this, and ask again. */
  | { kind: 'move'; to: PublishState }
  | { kind: 'done'; state: PublishState }
  /** A person goes on from here: no failure. */
  | { kind: 'wait'; state: PublishState; told: string }
  /** Somebody moved it in between: read it again. */
  | { kind: 'read-again' }
  /** The catalogue's words are no refusal that is known. */
  | { kind: 'refused'; told: string };

const isPublishState = (value: unknown): value is PublishState => PUBLISH_STATES.some((state) => state === value);

/** Who waits at `PENDING PUBLISH` is published by these (`capacity` of an organisation's member; a sysadmin is told to be one of all). */
export const PUBLISHER = 'admin';

/** What a dataset says of itself; one that says nothing is none of this catalogue's, or a draft. */
export const readPublishState = (value: unknown): PublishState => (isPublishState(value) ? value : 'DRAFT');

const STEPS: readonly PublishState[] = ['DRAFT', 'PENDING PUBLISH', 'PUBLISHED'];

/** A move that is none is told with both texts, the second without its end (recorded): so the first is looked for first. */
const LACKS = /You lack permission to move to this state/i;
const MOVED = /Invalid state valid choices are/i;

const WAITING: Partial<Record<PublishState, string>> = {
  DRAFT: 'The record is a draft: an editor of the organisation must send it on (PENDING PUBLISH), and an administrator publish it.',
  'PENDING PUBLISH': 'The record waits for an administrator of the organisation to publish it.',
};

/**
 * What comes next.
 * @param refusal what the catalogue said to the last move (its `publish_state` messages), where it refused that
 */
export const toNextStep = ({ now, target, refusal }: { now: PublishState; target: PublishTarget; refusal?: string }): LadderStep => {
  const at = STEPS.indexOf(now);
  const to = STEPS.indexOf(target);
  if (at === -1) return { kind: 'wait', state: now, told: `The record is on its way out of the catalogue (${now}): it is left as it is.` };
  // What is further than wanted was brought there by somebody who may.
  if (at >= to) return { kind: 'done', state: now };
  if (refusal !== undefined) {
    if (MOVED.test(refusal)) return { kind: 'read-again' };
    return LACKS.test(refusal) ? { kind: 'wait', state: now, told: WAITING[now] ?? refusal } : { kind: 'refused', told: refusal };
  }
  return { kind: 'move', to: STEPS[at + 1] ?? target };
};
