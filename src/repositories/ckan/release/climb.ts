/** From a draft to a public record, where a catalogue has steps between: as far as the token's role allows, and no failure where a person goes on (facts/ckan.md 5). */
import type { DepositState } from '../../../model/deposit.ts';
import type { WireDataset } from '../api/wire.ts';
import { PUBLISH_STATES, type PublishTarget, readPublishState, toNextStep } from '../profile/ladder.ts';
import type { Desk } from './desk.ts';

const MOST_STEPS = 8;

/** Of a release that is complete: is the dataset as public as it is meant to be? */
export const toPublicState = ({ publish_state: state }: WireDataset, target: PublishTarget | undefined): DepositState => {
  if (target === undefined || typeof state !== 'string') return 'published';
  return PUBLISH_STATES.indexOf(readPublishState(state)) < PUBLISH_STATES.indexOf(target) ? 'pending-publish' : 'published';
};

/** Told, whatever comes of it: the release itself is complete. */
export const climb = async (desk: Desk, given: WireDataset): Promise<void> => {
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
