/** What can be done with a request, when, and by whom (facts/inveniordm.md 1.9, 1.10, 1.13). */
import { type Call, isSuperuser } from '../call.ts';
import { isMember } from '../communities/membership.ts';
import type { Request, RequestType } from './request.ts';

type Role = 'creator' | 'receiver';

interface Action {
  by: Role;
  from: readonly string[];
  to: string;
}

const review = {
  submit: { by: 'creator', from: ['created'], to: 'submitted' },
  accept: { by: 'receiver', from: ['submitted'], to: 'accepted' },
  decline: { by: 'receiver', from: ['submitted'], to: 'declined' },
  cancel: { by: 'creator', from: ['submitted'], to: 'cancelled' },
} as const satisfies Record<string, Action>;

const resting = ['submitted', 'review', 'critiqued', 'resubmitted', 'accepted', 'pending_resubmission', 'cancelled'];

const curation = {
  submit: { by: 'creator', from: ['created'], to: 'submitted' },
  review: { by: 'receiver', from: ['submitted', 'resubmitted'], to: 'review' },
  accept: { by: 'receiver', from: ['review'], to: 'accepted' },
  critique: { by: 'receiver', from: ['review'], to: 'critiqued' },
  /** There is such an action, and never its time. */
  decline: { by: 'receiver', from: [], to: 'declined' },
  cancel: { by: 'creator', from: resting, to: 'cancelled' },
  resubmit: { by: 'creator', from: ['critiqued', 'pending_resubmission', 'cancelled'], to: 'resubmitted' },
  pending_resubmission: { by: 'creator', from: ['accepted', 'cancelled'], to: 'pending_resubmission' },
} as const satisfies Record<string, Action>;

const machines: Readonly<Record<RequestType, Readonly<Record<string, Action>>>> = {
  'community-submission': review,
  'community-inclusion': review,
  'community-invitation': review,
  'rdm-curation': curation,
};

const open = ['submitted', 'review', 'critiqued', 'resubmitted'];
export const isOpen = ({ status }: Request): boolean => open.includes(status);
export const isClosed = (request: Request): boolean => !isOpen(request) && request.status !== 'created';

/** The group of curators. */
export const curators = 'administration-rdm-records-curation';

export const isCurator = (call: Call): boolean => call.user?.roles.includes('curation') ?? false;

const stands = (call: Call, entity: Request['by'] | Request['receiver']): boolean => {
  const { user } = call;
  if (user === undefined) return false;
  if ('user' in entity) return entity.user === String(user.id);
  if ('group' in entity) return isCurator(call);
  return isMember(call.house.world.communities[entity.community], user);
};

const plays = (call: Call, request: Request, role: Role): boolean =>
  isSuperuser(call) || stands(call, role === 'creator' ? request.by : request.receiver);

/** Its two sides, and whoever may everything. */
export const maySee = (call: Call, request: Request): boolean => plays(call, request, 'creator') || plays(call, request, 'receiver');

export type Verdict = { refused: 'unknown' | 'denied' | 'untimely' } | { to: string };

/** What would come of it: whether there is such an action is looked at first, then who asks, then when. */
export const judge = (call: Call, request: Request, name: string): Verdict => {
  const machine = machines[request.type];
  const action = Object.hasOwn(machine, name) ? machine[name] : undefined;
  if (action === undefined) return { refused: 'unknown' };
  if (!plays(call, request, action.by)) return { refused: 'denied' };
  return action.from.includes(request.status) ? { to: action.to } : { refused: 'untimely' };
};

/** What the caller could do now. */
export const offered = (call: Call, request: Request): string[] =>
  Object.keys(machines[request.type]).filter((name) => 'to' in judge(call, request, name));
