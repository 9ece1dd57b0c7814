/** Published records. */
import { crash, denied } from '../framework/refusal.ts';
import type { Call, Reply, Route } from './call.ts';
import { negotiateRecord, tellRecord } from './formats/index.ts';
import { getRecord, getVersion } from './records.ts';
import { redirectToLatest } from './versions.ts';

const readRecord = (call: Call): Reply => {
  const { id = '' } = call.params;
  const parent = call.house.world.parents[id];
  negotiateRecord(call);
  if (parent !== undefined) return redirectToLatest(call, parent);
  return tellRecord(call, getRecord(call).version);
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
