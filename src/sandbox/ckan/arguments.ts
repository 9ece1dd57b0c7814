/** What an action was called with: JSON, a form or a query, as CKAN tells them apart (facts/ckan.md 1.1). */
import type { IncomingMessage } from 'node:http';
import type { House } from './house.ts';
import { isObject, type Json, repr } from './json.ts';
import { boundaryOf, readForm } from './multipart.ts';
import { BareRefusal, PageRefusal, tooLarge } from './refusal.ts';

/** The body broke off: there is nobody left to answer. */
export class BrokenOff extends Error {}

const bad = (message: string): BareRefusal => new BareRefusal(`JSON Error: ${message}`);
const undecodable = (reason: string): BareRefusal =>
  bad(`Error decoding JSON data. Error: ${reason} JSON data extracted from the request: {}`);

/** One value by name, or a list where a name came more than once. */
const toData = (pairs: Iterable<[string, string]>): Json => {
  const groups = Map.groupBy(pairs, ([name]) => name);
  return Object.fromEntries([...groups].map(([name, all]) => [name, all.length === 1 ? all[0]?.[1] : all.map(([, value]) => value)]));
};

/** A form whose one value is empty or `1` has JSON for a name: what `curl -d` makes of a JSON text. */
const fromForm = (pairs: [string, string][]): unknown => {
  const [first] = pairs;
  if (pairs.length !== 1 || first === undefined || !['', '1'].includes(first[1])) return toData(pairs);
  try {
    return JSON.parse(first[0]);
  } catch {
    throw undecodable("JSONDecodeError('Expecting value: line 1 column 1 (char 0)')");
  }
};

const fromJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw undecodable("<BadRequest '400: Bad Request'>");
  }
};

/** Counts what passes, for the proxy's limit and for a connection that is to break. */
async function* watched(request: IncomingMessage, house: House): AsyncGenerator<Buffer> {
  const { faults } = house;
  const limit = faults.proxyBodyLimit;
  let passed = 0;
  try {
    for await (const chunk of request) {
      const bytes = chunk as Buffer;
      passed += bytes.length;
      if (limit > 0 && passed > limit) throw tooLarge();
      if (faults.dropConnectionAfter > 0 && passed >= faults.dropConnectionAfter) {
        faults.dropConnectionAfter = 0;
        request.socket.resetAndDestroy();
      }
      yield bytes;
    }
  } catch (error) {
    throw error instanceof PageRefusal ? error : new BrokenOff();
  }
  if (!request.complete) throw new BrokenOff();
}

const textOf = async (body: AsyncIterable<Buffer>): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};

const readBody = async (request: IncomingMessage, house: House): Promise<unknown> => {
  const type = request.headers['content-type'] ?? '';
  const limit = house.faults.proxyBodyLimit;
  if (limit > 0 && Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge();
  const body = watched(request, house);
  if (type.startsWith('multipart/form-data')) {
    const { texts, files } = await readForm(house, body, boundaryOf(type));
    const data = texts.length === 0 ? {} : fromForm(texts);
    return isObject(data) ? { ...data, ...Object.fromEntries(files) } : data;
  }
  const text = await textOf(body);
  if (type.startsWith('application/x-www-form-urlencoded')) return text === '' ? {} : fromForm([...new URLSearchParams(text)]);
  if (text === '') return undefined;
  if (!/^application\/([^;]*\+)?json/.test(type)) throw new PageRefusal(415, '415 Unsupported Media Type');
  return fromJson(text);
};

/**
 * The arguments of an action.
 * @throws BareRefusal 400 for what is no object, and for GET where something would be changed; PageRefusal 413, 415; BrokenOff
 */
export const readArguments = async (
  request: IncomingMessage,
  house: House,
  { query, reads }: { query: URLSearchParams; reads: boolean },
): Promise<Json> => {
  if (request.method !== 'POST') {
    if (!reads) throw bad('Invalid request. Please use POST method for your request');
    return toData([...query]);
  }
  const data = (await readBody(request, house)) ?? (reads ? toData([...query]) : {});
  if (!isObject(data)) throw bad(`Request data JSON decoded to ${repr(data)} but it needs to be a dictionary.`);
  return data;
};
