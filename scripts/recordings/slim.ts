/**
 * Makes the recording that the tests replay from a full one: `node scripts/node24.mjs scripts/recordings/slim.ts RECORDING.jsonl FOLDER [WORD …]`.
 * A request whose path holds a WORD is left out.
 *
 * Every request stays (ids of later ones hang on earlier ones), and every answer that is compared. What only prepares (`setup: …`), and what
 * answered differently from run to run, is sent and not compared: of its answer the ids stay. Rate-limit headers go, they count and prove nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

interface Exchange {
  label: string;
  compare?: boolean;
  request: Json & { method: string; path: string; headers?: Json };
  response: Json & { status?: unknown; headers?: Json; body?: unknown };
}

/** By the name of the folder, where one file ends and the next begins: at the first exchange with this label. A recording with no row is one file. */
const tables: Readonly<Record<string, readonly [name: string, firstLabel: string][]>> = {
  zenodo: [
    ['1-drafts-and-versions', ''],
    ['2-metadata', 'metadata: title: plain'],
    ['3-licences', "licences: 'MIT'"],
    ['4-records', 'records: published, default'],
    ['5-communities-and-flows', 'communities: create minea-open'],
  ],
  inveniordm: [
    ['1-drafts', ''],
    ['2-files', 'files: setup create draft'],
    ['3-publish-access-versions', 'publish: setup create'],
    ['4-pids-and-search', 'pids: create with external doi'],
    ['5-errors-and-vocabularies', 'errors: setup x'],
    ['6-communities-and-reviews', 'communities: create community owner'],
    ['7-crashes-and-parts', 'crash: POST records, then nothing'],
  ],
};

/** Of a flow that was named to be left out: one that only measured time, with a hundred files and no label of its own. */
const isLeftOut = ({ request }: Exchange, words: readonly string[]): boolean => words.some((word) => request.path.includes(word));

const keptHeaders = (headers: Json = {}): Json =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith('x-ratelimit') && name !== 'retry-after'));

/** The ids of an answer: enough to know what a later path means. */
const idsOf = (body: unknown): unknown => {
  if (Array.isArray(body)) return body.map(idsOf);
  if (!isObject(body)) return null;
  const links = isObject(body.links) && typeof body.links.bucket === 'string' ? { links: { bucket: body.links.bucket } } : {};
  const names = ['id', 'conceptrecid', 'owner', 'filename', 'key'].filter((name) => name in body);
  const nested = Array.isArray(body.files) ? { files: body.files.map(idsOf) } : {};
  const parent = isObject(body.parent) ? { parent: idsOf(body.parent) } : {};
  const entries = Array.isArray(body.entries) ? { entries: body.entries.map(idsOf) } : {};
  return { ...Object.fromEntries(names.map((name) => [name, body[name]])), ...links, ...nested, ...parent, ...entries };
};

const slim = ({ label, compare, request, response }: Exchange): Exchange => {
  const quiet = compare === false || /^(\w+: )?setup/.test(label);
  if (quiet) return { label, compare: false, request, response: { status: response.status, body: idsOf(response.body) } };
  return { label, request, response: { ...response, headers: keptHeaders(response.headers) } };
};

const [source, folder] = process.argv.slice(2);
if (source === undefined || folder === undefined) throw new Error('usage: slim.ts RECORDING.jsonl FOLDER [WORD …]');
const leftOut = process.argv.slice(4);
const exchanges = readFileSync(source, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Exchange)
  .filter((exchange) => !isLeftOut(exchange, leftOut));
const files = tables[basename(folder)] ?? [[basename(source, '.jsonl'), '']];
const starts = files.map(([, label]) => (label === '' ? 0 : exchanges.findIndex((exchange) => exchange.label === label)));
for (const [at, [name]] of files.entries()) {
  const part = exchanges.slice(starts[at], starts[at + 1]);
  writeFileSync(join(folder, `${name}.jsonl`), part.map((exchange) => `${JSON.stringify(slim(exchange))}\n`).join(''));
}
