/** The owner takes a published record back, within its first days (facts/zenodo.md 5). */

import { invalidField } from '../framework/refusal.ts';
import { type Call, json, type Reply, readJson } from './call.ts';
import { citation } from './citations.ts';
import { settle } from './drafts.ts';
import { requireOwner } from './finding.ts';
import { isObject } from './reading.ts';
import { getRecord, viewOf } from './records.ts';
import { conceptOf, timestamp } from './world.ts';

const reasons = new Set(['test-record', 'duplicate', 'spam', 'copyright', 'personal-data', 'retracted', 'take-down-request']);

export const requestDeletion = async (call: Call): Promise<Reply> => {
  const body = await readJson(call);
  const { house } = call;
  const { version, published } = getRecord(call);
  requireOwner(call, version);
  const { reason } = isObject(body) ? body : {};
  if (typeof reason !== 'string' || !reasons.has(reason)) throw invalidField('_schema', 'Invalid removal reason');
  const now = timestamp(house.now());
  const owner = String(conceptOf(house.world, version).owner);
  version.tombstone = {
    note: '',
    removed_by: { user: owner },
    removal_date: now,
    citation_text: citation(viewOf(call, version)),
    is_visible: true,
    removal_reason: { id: reason },
    deletion_policy: { id: 'grace-period-v1' },
  };
  published.revision += 3;
  published.updated = now;
  settle(house, version.id);
  const id = house.uuid();
  const self = `${call.origin}/api/requests/${id}`;
  return json(200, {
    id,
    created: now,
    updated: now,
    created_by: { user: owner },
    receiver: null,
    topic: { record: String(version.id) },
    type: 'record-deletion',
    status: 'accepted',
    is_open: false,
    is_closed: true,
    is_expired: false,
    is_locked: false,
    expires_at: null,
    last_activity_at: now,
    last_reply: null,
    files: { enabled: true },
    number: '1',
    revision_id: 4,
    title: `Deletion request for "${published.rdm.metadata.title ?? ''}"`,
    payload: { policy_id: 'grace-period-v1', reason },
    links: {
      actions: {},
      self,
      self_html: `${call.origin}/me/requests/${id}`,
      ...Object.fromEntries(['comments', 'timeline', 'timeline_focused', 'lock', 'unlock'].map((name) => [name, `${self}/${name}`])),
    },
  });
};
