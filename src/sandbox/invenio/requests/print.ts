/** Requests and their timelines as JSON. */
import type { Call } from '../call.ts';
import { toBase32 } from '../ids.ts';
import type { Json } from '../json.ts';
import { isClosed, isOpen, offered } from './machine.ts';
import type { Request, RequestEvent } from './request.ts';

/** Users that were made without a profile, as ours are, are told so (facts/inveniordm.md, part 2). */
const expandedUser = (call: Call, id: string): Json => ({
  id,
  username: 'Deleted user',
  email: '',
  profile: { full_name: 'Deleted user', affiliations: '' },
  links: { avatar: `${call.origin}/api/users/${id}/avatar.svg` },
  blocked_at: null,
  verified_at: null,
  confirmed_at: null,
  active: null,
  is_current_user: null,
});

const expandedOf = (call: Call, { by, topic }: Request): Json => ({
  ...('user' in by ? { created_by: expandedUser(call, by.user) } : {}),
  ...('record' in topic ? { topic: { id: { id: topic.record } } } : {}),
});

export interface RequestMore {
  /** With who made it, and what it is about. */
  expand?: true;
  /** Where the person is led next. */
  next?: string;
}

export const printRequest = (call: Call, request: Request, { expand, next }: RequestMore = {}): Json => {
  const self = `${call.origin}/api/requests/${request.id}`;
  const { id, created, updated, type, title, description, status, by, receiver, topic } = request;
  return {
    id,
    created,
    updated,
    links: {
      actions: Object.fromEntries(offered(call, request).map((name) => [name, `${self}/actions/${name}`])),
      self,
      self_html: `${call.origin}/requests/${id}`,
      comments: `${self}/comments`,
      timeline: `${self}/timeline`,
      ...(next === undefined ? {} : { next_html: next }),
    },
    revision_id: request.revision,
    type,
    title,
    ...(description === undefined ? {} : { description }),
    number: toBase32(request.number),
    status,
    is_closed: isClosed(request),
    is_open: isOpen(request),
    expires_at: null,
    is_expired: false,
    created_by: by,
    receiver,
    topic,
    ...(expand ? { expanded: expandedOf(call, request) } : {}),
  };
};

export const mayChange = (call: Call, { type, by }: RequestEvent): boolean =>
  type === 'C' && (call.user?.id === by || (call.user?.roles.includes('superuser') ?? false));

export const printEvent = (call: Call, request: Request, event: RequestEvent): Json => {
  const may = mayChange(call, event);
  return {
    id: event.id,
    created: event.created,
    updated: event.updated,
    links: { self: `${call.origin}/api/requests/${request.id}/comments/${event.id}` },
    revision_id: event.revision,
    type: event.type,
    created_by: { user: String(event.by) },
    permissions: event.type === 'C' ? { can_update_comment: may, can_delete_comment: may } : {},
    payload: event.payload,
    ...(call.query.has('expand') ? { expanded: { created_by: expandedUser(call, String(event.by)) } } : {}),
  };
};
