/** Published records. */
import { crash, denied } from '../framework/refusal.ts';
import { type Call, json, type Reply, type Route } from './call.ts';
import { negotiateRecord } from './formats.ts';
import { printRecord } from './print.ts';
import { getRecord, getVersion } from './records.ts';
import { redirectToLatest } from './versions.ts';

const readRecord = (call: Call): Reply => {
  const { id = '' } = call.params;
  const parent = call.house.world.parents[id];
  negotiateRecord(call);
  if (parent !== undefined) return redirectToLatest(call, parent);
  const { version, published } = getRecord(call);
  const here = `${call.origin}/api/records/${id}`;
  const body = printRecord(call, version, { filesAt: `${here}/files` });
  return json(200, body, { etag: `"${published.revision}"`, link: `<${here}> ; rel="linkset" ; type="application/linkset+json"` });
};

/** Not a way to change a record. */
const putRecord = (call: Call): Reply => {
  getVersion(call);
  throw crash();
};
const deleteRecord = (call: Call): Reply => {
  getVersion(call);
  throw denied();
};

export const recordRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/records/:id', handle: readRecord },
  { method: 'PUT', path: '/api/records/:id', handle: putRecord },
  { method: 'DELETE', path: '/api/records/:id', handle: deleteRecord },
];
