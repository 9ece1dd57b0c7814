/** `ckan sync` and `ckan carry-out`: a collection in step with a catalogue (docs/ckan-sync.md). */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ArchiveError } from '../../../errors.ts';
import type { OwnAnswer, OwnCommand, OwnDoors, OwnSaid } from '../../own-commands.ts';
import { ckanClient } from '../client.ts';
import { checkCaller } from '../library/check-caller.ts';
import { carryOutSync } from '../sync/carry-out.ts';
import type { Strategies } from '../sync/collection.ts';
import type { SyncDoors } from '../sync/doors.ts';
import { type MaxDelete, readMaxDelete } from '../sync/limit.ts';
import { readPlan, requireCatalogue, WORDS, writePlan } from '../sync/plan-file.ts';
import { isInStep, type SyncReport } from '../sync/report.ts';
import { toShards } from '../sync/shards.ts';
import type { SyncPlan } from '../sync/step.ts';
import { makePlan } from '../sync/sync.ts';
import { toPlanText, toReportText } from '../sync/tell.ts';

const text = { type: 'string' } as const;
const yes = { type: 'boolean' } as const;

const usage = (message: string): ArchiveError =>
  new ArchiveError('bad-input', message, { remedy: 'See `archive-release ckan --help`. Nothing was written.' });

const readStrategies = (said: OwnSaid): Partial<Strategies> =>
  Object.fromEntries(
    Object.entries(WORDS).flatMap(([name, words]) => {
      const word = said.text(name);
      if (word === undefined) return [];
      if (words.some((known) => known === word)) return [[name, word]];
      throw usage(`\`--${name}\` is \`${word}\`, but must be one of: ${words.join(', ')}.`);
    }),
  );

const readLimit = (said: OwnSaid): { maxDelete?: MaxDelete } => {
  const word = said.text('max-delete');
  if (word === undefined) return {};
  const maxDelete = readMaxDelete(word);
  if (maxDelete === undefined) throw usage(`\`--max-delete\` is \`${word}\`, but must be a number of datasets, or a share: 10%.`);
  return { maxDelete };
};

const readCount = (said: OwnSaid, name: string, most: number): number | undefined => {
  const word = said.text(name);
  if (word === undefined) return undefined;
  const count = /^[1-9]\d{0,3}$/.test(word) ? Number(word) : Number.NaN;
  if (count <= most) return count;
  throw usage(`\`--${name}\` is \`${word}\`, but must be a whole number from 1 to ${most}.`);
};

/** It stands in a mark, and in a query. */
const readSource = (word = ''): string => {
  if (/^[^\p{C}]{1,200}$/u.test(word) && word.trim() === word) return word;
  throw usage(
    `${JSON.stringify(word)} is no name of a source: a word of your own, of up to 200 signs, always the same for one collection.`,
  );
};

/** More side by side is no gain on the servers that were tried, and a load for them. */
const MOST_AT_ONCE = 16;
/** As many as a matrix of a workflow may have jobs. */
const MOST_SHARDS = 256;

const toDoors = ({ base, http, token, signal, log, clock, random }: OwnDoors, atOnce: number | undefined): SyncDoors => ({
  ...{ client: ckanClient({ base, http, token, signal }), log, clock, random, signal },
  ...(atOnce === undefined ? {} : { sideBySide: atOnce }),
});

const toAnswer = (report: SyncReport): OwnAnswer => ({
  json: report,
  text: toReportText(report),
  ...(isInStep(report) ? {} : { failed: true }),
});

const writePlans = async (plan: SyncPlan, folder: string, count: number): Promise<readonly string[]> => {
  try {
    await mkdir(folder, { recursive: true });
    const paths: string[] = [];
    for (const part of toShards(plan, count)) {
      const path = join(folder, `plan-${part.part?.number ?? 1}.json`);
      await writeFile(path, writePlan(part));
      paths.push(path);
    }
    return paths;
  } catch (cause) {
    throw new ArchiveError('disk-failed', `The plans can't be written into ${folder}: ${cause instanceof Error ? cause.message : cause}`, {
      remedy: 'Name a folder that can be written, by `--out`. The catalogue was not changed.',
      cause,
    });
  }
};

const run: OwnCommand['run'] = async (said, doors) => {
  const [word, ...collection] = said.places;
  const source = readSource(word);
  const strategies = readStrategies(said);
  const limit = readLimit(said);
  const [shards, atOnce] = [readCount(said, 'shards', MOST_SHARDS), readCount(said, 'side-by-side', MOST_AT_ONCE)];
  const folder = said.text('out');
  const isPlanned = said.isOn('plan');
  if (!isPlanned && (shards !== undefined || folder !== undefined)) throw usage('`--shards` and `--out` go with `--plan`.');
  const outside = toDoors(doors, atOnce);
  const options = { source, catalogue: doors.base, collection, strategies, ownerOrg: said.text('owner-org'), ...limit };
  const { plan, refusal } = await makePlan(options, outside);
  const isWritten = shards !== undefined || folder !== undefined;
  if (isPlanned && !isWritten) {
    if (refusal !== undefined) doors.log.warning(`${refusal.message} ${refusal.remedy}`);
    return { json: plan, text: toPlanText(plan), ...(refusal === undefined ? {} : { failed: true }) };
  }
  if (refusal !== undefined) throw refusal;
  if (!isPlanned) return toAnswer(await carryOutSync(plan, outside));
  const paths = await writePlans(plan, folder ?? '.', shards ?? 1);
  return { json: { plan, files: paths }, text: `${toPlanText(plan)}\nWritten: ${paths.join(', ')}` };
};

export const syncCommands: readonly OwnCommand[] = [
  {
    words: 'sync',
    usage: 'SOURCE-NAME PATH… [--plan [--shards N] [--out DIR]] [--max-delete 10%]',
    help: 'makes the datasets of SOURCE-NAME what folders of JSON files, or JSON lines, say: created, updated, deleted',
    options: {
      ...{ plan: yes, shards: text, out: text, 'max-delete': text, 'owner-org': text, 'side-by-side': text },
      ...{ names: text, groups: text, organisation: text, existing: text },
    },
    places: [2, Number.POSITIVE_INFINITY],
    writes: true,
    run,
  },
  {
    words: 'carry-out',
    usage: 'PLAN',
    help: 'carries out a plan file of `ckan sync --plan --shards N`',
    options: { 'side-by-side': text },
    places: [1, 1],
    writes: true,
    run: async (said, doors) => {
      const [path = ''] = said.places;
      const plan = readPlan(await doors.readText(path), path);
      requireCatalogue(plan, doors.base);
      const outside = toDoors(doors, readCount(said, 'side-by-side', MOST_AT_ONCE));
      const doubt = await checkCaller(outside.client);
      if (doubt !== undefined) doors.log.warning(doubt);
      return toAnswer(await carryOutSync(plan, outside));
    },
  },
];
