/** The contract, kept by CKAN's adapter on the local archive; on a real server: __tests__/real/ckan. */
import { startCkan } from '../../src/sandbox/ckan/index.ts';
import { openCkanGround } from './ckan-ground.ts';
import { contract } from './contract.ts';
import { openClock } from './ground.ts';

const openLocal = async () => {
  const clock = openClock();
  const ckan = await startCkan({ users: ['owner', 'outsider'], now: clock.now });
  return openCkanGround({
    origin: ckan.origin,
    tokens: { owner: ckan.tokens.owner ?? '', other: ckan.tokens.outsider ?? '' },
    organisation: 'sw-team',
    clock,
    close: ckan.close,
  });
};

contract('CKAN', openLocal);
