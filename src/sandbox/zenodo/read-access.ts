/** Access rights and licence on their way in (facts/zenodo.md 6.1 and 7). */
import { isDay } from '../framework/dates.ts';
import type { Access } from './rdm.ts';
import { complain, isObject, type Json, nullMessage, type Reading, textOrCrash } from './reading.ts';
import { findLicence, type Right } from './vocabularies/licences.ts';

export const readAccess = (reading: Reading, metadata: Json): Access => {
  const right = metadata.access_right ?? 'open';
  const until = metadata.embargo_date;
  const access: Access = { record: 'public', files: 'public', embargo: { active: false } };
  if (right === 'restricted' || right === 'closed') return { ...access, files: 'restricted' };
  if (right === 'embargoed' && until !== undefined && until !== null && until !== '') {
    const day = typeof until === 'string' && isDay(until) ? { until } : {};
    return { ...access, files: 'restricted', embargo: { active: true, ...day } };
  }
  if (right !== 'open' && right !== '') complain(reading, '_schema', 'Unknown access type.');
  return access;
};

/** As Python would print it, for the one message that quotes a value. */
const asPython = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(asPython).join(', ')}]`;
  if (isObject(value)) return `{${Object.entries(value).map(([key, item]) => `'${key}': ${asPython(item)}`)}}`;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'string' ? `'${value}'` : String(value);
};

/** Without a licence one is put in, where the files are or will be open: nobody asked for it. */
const standardLicence = (metadata: Json): string | undefined => {
  const right = 'access_right' in metadata ? metadata.access_right : 'open';
  if (Object.keys(metadata).length === 0 || (right !== 'open' && right !== 'embargoed')) return undefined;
  return metadata.upload_type === 'dataset' ? 'cc0-1.0' : 'cc-by-4.0';
};

export const readRights = (reading: Reading, metadata: Json): Right[] => {
  if (!('license' in metadata)) {
    const id = standardLicence(metadata);
    return id === undefined ? [] : [{ id }];
  }
  const value = metadata.license;
  if (value === null) {
    complain(reading, 'metadata.license', nullMessage);
    return [];
  }
  if (typeof value !== 'string' && !isObject(value)) {
    const what = `Invalid license value provided (expected string, or object with 'id' key): ${asPython(value)}`;
    complain(reading, 'metadata.license', what);
    return [];
  }
  const name = typeof value === 'string' ? value : textOrCrash(value.id);
  const found = findLicence(name);
  if (found === undefined) complain(reading, 'metadata.license', `Invalid license provided: ${name}`);
  return found === undefined ? [] : [found];
};
