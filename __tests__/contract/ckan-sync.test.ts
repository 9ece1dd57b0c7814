/** Collections in step on the local archive; on a real server: __tests__/real/ckan. */
import { startCkan } from '../../src/sandbox/ckan/index.ts';
import { syncSuite } from './ckan-sync.ts';

syncSuite('CKAN', async () => {
  const { origin, tokens, close } = await startCkan();
  return { origin, tokens, version: '2.11.5', close };
});
