/** A collection of 1,000 datasets in step with the local CKAN: what the first run costs, and what one that finds nothing to do. */
import { openHttp } from '../../src/http/client.ts';
import { systemClock } from '../../src/http/clock.ts';
import { silentLog } from '../../src/log.ts';
import { type Collection, ckanClient, sync } from '../../src/repositories/ckan/index.ts';
import { startCkan } from '../../src/sandbox/ckan/index.ts';

const COUNT = 1000;
const ORGANISATIONS = 5;
const GROUPS = 10;
const WRITE = /_(create|patch|update|revise|delete|purge)$/;

const toCollection = (notes: string): Collection => ({
  groups: [
    ...Array.from({ length: ORGANISATIONS }, (_, at) => ({ kind: 'organization' as const, id: `o:${at}`, name: `organisation-${at}` })),
    ...Array.from({ length: GROUPS }, (_, at) => ({ kind: 'group' as const, id: `g:${at}`, name: `group-${at}` })),
  ].map((group) => ({ ...group, fields: { title: group.name }, extras: {}, at: 'bench' })),
  datasets: Array.from({ length: COUNT }, (_, at) => ({
    ...{ id: `urn:bench:${at}`, name: `dataset-${at}`, owner: `organisation-${at % ORGANISATIONS}`, at: 'bench' },
    fields: { title: `Dataset ${at}`, license_id: 'cc-by', notes: at % 10 === 0 ? notes : 'Levels by day' },
    extras: { region: `Region ${at % 7}`, gauge: String(at) },
    tags: ['water', `region ${at % 7}`],
    groups: [`group-${at % GROUPS}`],
    resources: [1, 2].map((n) => ({
      key: `r${n}`,
      fields: { name: `part ${n}`, url: `https://example.org/${at}/${n}.csv`, format: 'CSV' },
    })),
  })),
});

export const NOTHING_TO_DO = '… again, with nothing to do';

export interface SyncRun {
  what: string;
  seconds: number;
  requests: number;
  writes: number;
}

/** Throws where an item fails. */
export const syncMany = async (): Promise<readonly SyncRun[]> => {
  const asked: string[] = [];
  const ckan = await startCkan({ watch: { after: ({ path }) => void asked.push(path) } });
  const random = Math.random;
  const http = openHttp({ userAgent: 'archive-release-bench', clock: systemClock, log: silentLog, random, environment: {} });
  const client = ckanClient({ base: ckan.origin, token: ckan.tokens.admin, http });
  const run = async (what: string, notes: string): Promise<SyncRun> => {
    asked.length = 0;
    const startedAt = performance.now();
    const options = { source: 'bench', catalogue: ckan.origin, collection: toCollection(notes) };
    const { failures } = await sync(options, { client, log: silentLog, clock: systemClock, random });
    if (failures[0] !== undefined) throw new Error(failures[0].message);
    return {
      ...{ what, seconds: (performance.now() - startedAt) / 1000 },
      ...{ requests: asked.length, writes: asked.filter((path) => WRITE.test(path)).length },
    };
  };
  try {
    return [
      await run('sync of 1,000 datasets, 5 organisations and 10 groups', 'a'),
      await run(NOTHING_TO_DO, 'a'),
      await run('… again, with 100 datasets changed', 'b'),
    ];
  } finally {
    await http.close();
    await ckan.close();
  }
};
