/** From a draft to a public record, where a catalogue has steps between: as far as the token's role allows, and no failure where a person goes on (facts/ckan.md 5). */
import type { DepositState } from '../../../model/deposit.ts';
import type { Json, WireDataset } from '../api/wire.ts';
import { PUBLISH_STATES, PUBLISHER, type PublishState, type PublishTarget, readPublishState, toNextStep } from '../profile/ladder.ts';
import type { Desk } from './desk.ts';

const MOST_STEPS = 8;

const isBelow = (state: PublishState, target: PublishTarget): boolean => PUBLISH_STATES.indexOf(state) < PUBLISH_STATES.indexOf(target);

/**
 * Of a release that is complete: is the dataset as public as it is meant to be, and if not, whose turn is it? It was handed on when it was completed: one that is
 * a draft again was turned back by a person, and waits for one.
 */
export const toPublicState = (
  { site, isPublisher }: Pick<Desk, 'site' | 'isPublisher'>,
  { publish_state: state }: WireDataset,
): DepositState => {
  const target = site.profile.publishTarget;
  if (target === undefined || typeof state !== 'string' || !isBelow(readPublishState(state), target)) return 'published';
  return isPublisher && state === 'PENDING PUBLISH' ? 'draft' : 'pending-publish';
};

/** May the account itself make public what waits for it? Asked only where something waits. */
export const learnRole = async (desk: Desk, dataset: WireDataset): Promise<void> => {
  if (!desk.hasToken || dataset.publish_state !== 'PENDING PUBLISH' || desk.site.profile.publishTarget !== 'PUBLISHED') return;
  const mine = await desk.client.myOrganisations();
  if (!mine.ok) throw desk.refuse(mine, 'list the organisations of the token');
  desk.isPublisher = mine.value.some(({ id, capacity }) => id === dataset.owner_org && capacity === PUBLISHER);
};

/** The step out of `DRAFT` is part of the request that completes a release, so that no run can end in between; nothing where it is none. */
export const toFirstStep = ({ site }: Desk, { publish_state: state }: WireDataset): Json => {
  const target = site.profile.publishTarget;
  const step = target === undefined || state !== 'DRAFT' ? undefined : toNextStep({ now: state, target });
  return step?.kind === 'move' ? { publish_state: step.to } : {};
};

/** Told, whatever comes of it: the release itself is complete. */
export const climb = async (desk: Desk, given: WireDataset): Promise<void> => {
  // What is left after it is a person's.
  desk.isPublisher = false;
  const target = desk.site.profile.publishTarget;
  if (target === undefined) return;
  let state = readPublishState(given.publish_state);
  let refusal: string | undefined;
  for (let turn = 1; turn <= MOST_STEPS; turn += 1) {
    const step = toNextStep({ now: state, target, ...(refusal === undefined ? {} : { refusal }) });
    refusal = undefined;
    if (step.kind === 'done') return;
    if (step.kind === 'wait' || step.kind === 'refused') {
      desk.notices.push(`${desk.settings.name}: ${step.told}`);
      return;
    }
    const reply =
      step.kind === 'move' ? await desk.client.patchDataset(given.id, { publish_state: step.to }) : await desk.client.dataset(given.id);
    if (reply.ok) state = readPublishState(reply.value.publish_state);
    else if (reply.failure.kind === 'invalid')
      refusal = [...reply.failure.fields].map(([field, texts]) => `${field}: ${texts.join('; ')}`).join('; ');
    else throw desk.refuse(reply, `publish ${given.name}`);
  }
};
