/** Data management plans in DAMAP, where a server is connected with it (facts/inveniordm.md 1.13; from its source, not tried on a server). */
import { isSuccess } from '../../http/answer.ts';
import type { Deposit } from '../../model/deposit.ts';
import type { Dmp } from '../catalogue.ts';
import type { Desk } from './desk.ts';
import { isObject, readText } from './wire.ts';

const toList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const readDmp = (value: unknown): Dmp | undefined => {
  if (!isObject(value) || (typeof value.id !== 'number' && typeof value.id !== 'string')) return undefined;
  const title = isObject(value.project) ? readText(value.project.title) : undefined;
  const datasets = toList(value.datasets).flatMap((entry) =>
    isObject(entry) && isObject(entry.datasetId) ? (readText(entry.datasetId.identifier) ?? []) : [],
  );
  return { id: String(value.id), datasets, ...(title === undefined ? {} : { title }) };
};

/** The plans of the account. Throws where the server has none to offer. */
export const listDmps = async (desk: Desk, q = ''): Promise<readonly Dmp[]> => {
  const answer = await desk.requests.searchDmps({ size: 100, ...(q === '' ? {} : { q }) });
  const hits = isObject(answer.json) && isObject(answer.json.hits) ? answer.json.hits.hits : undefined;
  if (isSuccess(answer) && Array.isArray(hits)) return hits.flatMap((entry) => readDmp(entry) ?? []);
  throw await desk.refuse(answer, {
    task: 'list the data management plans',
    remedy: `Is ${desk.settings.name} connected with DAMAP, and is this account known there?`,
  });
};

const isNamed = ({ datasets }: Dmp, { id, doi }: Deposit): boolean =>
  datasets.some(
    (name) => new RegExp(`/(?:records|uploads)/${id}$`).test(name) || (doi !== undefined && name.toLowerCase().endsWith(doi.toLowerCase())),
  );

/** A record with the wanted plan, if that names it already. What can't be learned is not known: linking tells. */
export const withDmps = async (desk: Desk, deposit: Deposit, dmp: string): Promise<Deposit> => {
  const plans = await listDmps(desk).catch(() => []);
  const found = plans.find(({ id }) => id === dmp);
  return found !== undefined && isNamed(found, deposit) ? { ...deposit, dmps: [dmp] } : deposit;
};

/** See the port. */
export const linkDmp = async (desk: Desk, deposit: Deposit, dmp: string): Promise<void> => {
  const answer = await desk.requests.linkDmp(dmp, deposit.id);
  if (isSuccess(answer)) return;
  throw await desk.refuse(answer, {
    task: `link ${deposit.url} to the data management plan ${dmp}`,
    remedy:
      'The record is published all the same. Is the id of the plan right, and this account known to DAMAP? `archive-release dmps` lists the plans.',
  });
};
