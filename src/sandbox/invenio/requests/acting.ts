/** Takes a step in the life of a request, with all that comes of it (facts/inveniordm.md 1.9, 1.10, 1.13). */
import { bad, denied } from '../../framework/refusal.ts';
import type { Call } from '../call.ts';
import { addToCommunity } from '../communities/inclusion.ts';
import { acceptedPart } from '../curations.ts';
import { settle } from '../drafts.ts';
import { publishDraft, requirePublishable } from '../publish.ts';
import { parentOf, type Version } from '../world.ts';
import { judge } from './machine.ts';
import { commentFrom, log, touch } from './making.ts';
import type { Request } from './request.ts';

const versionOf = (call: Call, { topic }: Request): Version | undefined =>
  'record' in topic ? call.house.world.versions[topic.record] : undefined;

const joins = (call: Call, { receiver, topic }: Request): void => {
  const community = 'community' in topic ? call.house.world.communities[topic.community] : undefined;
  if ('user' in receiver) community?.members.push(Number(receiver.user));
};

/** What accepting does, besides. @throws Refusal 400 for a draft that cannot be published */
const accept = (call: Call, request: Request): void => {
  const { house } = call;
  const version = versionOf(call, request);
  if (request.type === 'community-invitation') joins(call, request);
  if (version === undefined) return;
  if (request.type === 'rdm-curation') {
    if (version.draft !== undefined) request.accepted = acceptedPart(version.draft);
    return;
  }
  const parent = parentOf(house.world, version);
  if (request.type === 'community-submission') requirePublishable(house, version);
  if ('community' in request.receiver) addToCommunity(parent, request.receiver.community);
  if (request.type === 'community-submission') {
    delete parent.review;
    publishDraft(house, version);
  } else settle(house, ...parent.published);
};

/** A review that was called off is gone from its draft; one that was declined stays there. */
const cancel = (call: Call, request: Request): void => {
  const version = versionOf(call, request);
  if (version === undefined || request.type !== 'community-submission') return;
  delete parentOf(call.house.world, version).review;
};

/** Moves it on and writes that down, whoever asks. @throws Refusal 400 for a draft that cannot be published */
export const move = (call: Call, request: Request, { to, body }: { to: string; body?: unknown }): void => {
  if (to === 'accepted') accept(call, request);
  if (to === 'cancelled') cancel(call, request);
  touch(call.house, request, { status: to });
  if (to !== 'submitted') log(call, request, to);
  commentFrom(call, request, body);
};

const failed = (name: string, why: string): Error => bad(`Error for action '${name}': ${why}`);

/** @throws Refusal 400, 403 */
export const act = (call: Call, request: Request, { name, body }: { name: string; body: unknown }): void => {
  const verdict = judge(call, request, name);
  if ('to' in verdict) move(call, request, { to: verdict.to, body });
  else if (verdict.refused === 'denied') throw denied();
  else throw failed(name, verdict.refused === 'unknown' ? 'No such action available' : 'Could not execute the action');
};
