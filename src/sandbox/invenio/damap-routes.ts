/** `/api/invenio_damap`: data management plans that a record can be linked to, as TU Wien has them (facts/inveniordm.md 1.13; read, not tried). */
import { bad, crash, noSuchRoute, notFound } from '../framework/refusal.ts';
import { type Call, type Handler, json, type Reply, type Route, readJson, requireUser } from './call.ts';
import type { Json } from './json.ts';
import { byText } from './listing.ts';
import { getRecord, requireManager } from './records.ts';
import type { User } from './world.ts';

interface Plan {
  id: number;
  title: string;
}

/** Two plans for each person; the numbers are theirs alone. */
const plansOf = ({ id, name }: User): Plan[] => [
  { id: id * 10 + 1, title: `Data management plan of ${name}` },
  { id: id * 10 + 2, title: `Another plan of ${name}` },
];

/** DAMAP itself stands behind it, and is not always there. @throws Refusal 400, 404, 500 */
const requireDamap = ({ house }: Call): void => {
  if (house.faults.damap === 'off') throw noSuchRoute();
  if (house.faults.damap === 'refuses') throw bad('DAMAP refused the request.');
  if (house.faults.damap === 'down') throw crash();
};

const printPlan = (call: Call, { id, title }: Plan): Json => ({
  id,
  project: { id, title, description: '' },
  datasets: (call.house.world.plans[String(id)] ?? []).map((record) => ({
    title: record,
    // As invenio-damap 0.2.1 names a record to DAMAP: by the address of its page.
    datasetId: { type: 'handle', identifier: `${call.origin}/records/${record}` },
  })),
});

const listPlans: Handler = (call) => {
  const user = requireUser(call);
  requireDamap(call);
  const q = (call.query.get('q') ?? '').toLowerCase();
  const [page, size] = [Number(call.query.get('page') ?? 1), Number(call.query.get('size') ?? 25)];
  const direction = call.query.get('sort_direction') === 'desc' ? -1 : 1;
  const found = plansOf(user)
    .filter(({ title }) => title.toLowerCase().includes(q))
    .toSorted(byText(({ title }) => title, direction));
  const hits = found.slice((page - 1) * size, page * size).map((plan) => printPlan(call, plan));
  return json(200, { hits: { hits, total: found.length } });
};

const linkRecord = async (call: Call): Promise<Reply> => {
  const user = requireUser(call);
  await readJson(call);
  requireDamap(call);
  const { plan: given = '', record = '' } = call.params;
  const plan = plansOf(user).find(({ id }) => String(id) === given);
  if (plan === undefined) throw notFound();
  requireManager(call, getRecord(call, record).version);
  const { plans } = call.house.world;
  plans[given] = [...new Set([...(plans[given] ?? []), record])];
  call.house.commit();
  return json(201, printPlan(call, plan));
};

export const damapRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/invenio_damap/damap/dmp', handle: listPlans },
  { method: 'POST', path: '/api/invenio_damap/damap/dmp/:plan/dataset/:record', handle: linkRecord },
];
