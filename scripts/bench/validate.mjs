/**
 * Metadata files in folders of their own, read by `validate`, and as an anchor by their plain parsers alone. Prints `{oursSeconds, plainSeconds}`.
 *
 *   node validate.mjs COUNT
 *
 * From lib/, as it is bundled. The files are the tests' own: each holds every field that its format has.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseSettings } from '../../lib/inputs/parse.js';
import { ARCHIVES } from '../../lib/repositories/presets.js';
import { validate } from '../../lib/validate.js';

const count = Number(process.argv[2] ?? 1000);
const fixtures = join(import.meta.dirname, '../../__tests__/fixtures/metadata');
const KINDS = [
  ['every-zenodo-field', '.zenodo.json'],
  ['every-datacite-property', 'datacite.json'],
  ['every-cff-field', 'CITATION.cff'],
  ['every-codemeta-term', 'codemeta.json'],
];
const root = mkdtempSync(join(tmpdir(), 'archive-release-validate-'));
process.once('exit', () => rmSync(root, { recursive: true, force: true }));
const places = Array.from({ length: count }, (_, at) => {
  const [fixture, name] = KINDS[at % KINDS.length];
  const folder = join(root, String(at));
  mkdirSync(folder);
  cpSync(join(fixtures, fixture, name), join(folder, name));
  return { folder, name };
});

const settings = parseSettings({ mode: 'validate' }, ARCHIVES);
const rest = { now: new Date(), signal: new AbortController().signal };
/** Seconds of the whole, the first file's loading of parsers and lists with it. */
const timed = async (read) => {
  const startedAt = performance.now();
  for (const place of places) await read(place);
  return (performance.now() - startedAt) / 1000;
};
const plainSeconds = await timed(({ folder, name }) => {
  const text = readFileSync(join(folder, name), 'utf8');
  return name.endsWith('.cff') ? parse(text) : JSON.parse(text);
});
const oursSeconds = await timed(async ({ folder }) => {
  const { failure } = await validate(settings, { folder, ...rest });
  if (failure) throw failure;
});
console.log(JSON.stringify({ oursSeconds, plainSeconds }));
