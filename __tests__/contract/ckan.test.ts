/** The contract, kept by CKAN's adapter on the local archive; on a real server: __tests__/real/ckan. */
import { startCkan } from '../../src/sandbox/ckan/index.ts';
import { ckanCases } from './ckan-cases.ts';
import { openCkanGround } from './ckan-ground.ts';
import { contract } from './contract.ts';
import { openClock } from './ground.ts';

const openLocal = (ckanVersion: '2.10' | '2.11' | '2.12') => async () => {
  const clock = openClock();
  const ckan = await startCkan({ users: ['owner', 'outsider'], faults: { ckanVersion }, now: clock.now });
  return openCkanGround({
    origin: ckan.origin,
    tokens: { owner: ckan.tokens.owner ?? '', other: ckan.tokens.outsider ?? '' },
    organisation: 'sw-team',
    clock,
    close: ckan.close,
  });
};

contract('CKAN 2.11', openLocal('2.11'));
contract('CKAN 2.12', openLocal('2.12'));
ckanCases('CKAN 2.11', openLocal('2.11'));
ckanCases('CKAN 2.12', openLocal('2.12'));
contract('CKAN 2.10', openLocal('2.10'));
