/** Which request a path names, and which a person may list (facts/inveniordm.md 1.10). */
import { denied, notFound } from '../../framework/refusal.ts';
import { type Call, type Reply, requireUser } from '../call.ts';
import type { House } from '../house.ts';
import type { Json } from '../json.ts';
import { byText, facet, listed } from '../listing.ts';
import { matching } from '../query-match.ts';
import { isOpen, maySee } from './machine.ts';
import { printRequest, type RequestMore } from './print.ts';
import type { Request } from './request.ts';

/** @throws Refusal 404, 403 */
export const getRequest = (call: Call): Request => {
  const request = call.house.world.requests[call.params.request ?? ''];
  if (request === undefined) throw notFound();
  if (!maySee(call, request)) throw denied();
  return request;
};

/** Those that the search knows of: what was just made is not yet among them (facts/inveniordm.md 1.11). */
export const indexedRequests = ({ world, faults, now }: House): Request[] => {
  const latest = now().getTime() - faults.indexLagMs;
  return Object.values(world.requests).filter(({ created }) => Date.parse(created) <= latest);
};

const labels: Readonly<Record<string, string>> = {
  'community-submission': 'Draft review',
  'community-inclusion': 'Community inclusion',
  'community-invitation': 'Member invitation',
};

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const documentOf = ({ id, title, type, status, by, receiver, topic, created }: Request): Json => ({
  id,
  title,
  type,
  status,
  created_by: by,
  receiver,
  topic,
  created,
});

/** A list of requests at this address. @throws Refusal 400, 403 for nobody */
export const listRequests = (call: Call, path: string, requests: readonly Request[]): Reply => {
  requireUser(call);
  const wanted = call.query.get('is_open');
  const told = requests.filter((request) => request.status !== 'created' && (wanted === null || String(isOpen(request)) === wanted));
  const items = matching(told, call.query.get('q'), documentOf);
  const more: RequestMore = call.query.has('expand') ? { expand: true } : {};
  return listed(call, {
    path,
    items,
    orders: { newest: byText(({ created }) => created, -1), oldest: byText(({ created }) => created) },
    standard: 'newest',
    print: (request) => printRequest(call, request, more),
    aggregations: {
      type: facet(
        'Type',
        items.map(({ type }) => type),
        (type) => labels[type] ?? type,
      ),
      status: facet(
        'Status',
        items.map(({ status }) => status),
        capital,
      ),
    },
  });
};
