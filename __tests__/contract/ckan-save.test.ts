/** The safe update on the local archive, as CKAN 2.11 and as 2.12. */
import { afterAll } from '@jest/globals';
import { type LocalCkan, startCkan } from '../../src/sandbox/ckan/index.ts';
import { saveSuite } from './ckan-save.ts';

const running: LocalCkan[] = [];
afterAll(async () => {
  for (const ckan of running) await ckan.close();
});

for (const ckanVersion of ['2.11', '2.12'] as const) {
  saveSuite(`the local archive as ${ckanVersion}`, async () => {
    const ckan = await startCkan({ faults: { ckanVersion } });
    running.push(ckan);
    return ckan;
  });
}
