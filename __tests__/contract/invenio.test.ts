/** The contract, kept by InvenioRDM's adapter on the local archive; on a real server: __tests__/real/inveniordm. */
import { startInvenio } from '../../src/sandbox/invenio/index.ts';
import { contract } from './contract.ts';
import { openClock } from './ground.ts';
import { dois, ownCommunity, sharedDraft } from './invenio-cases.ts';
import { openInvenioGround } from './invenio-ground.ts';

const openLocal = async () => {
  const clock = openClock();
  const { origin, tokens, close } = await startInvenio({ users: ['owner', 'other'], now: clock.now });
  return openInvenioGround({ origin, tokens: { owner: tokens.owner ?? '', other: tokens.other ?? '' }, clock, close });
};

contract('InvenioRDM', openLocal);
dois('InvenioRDM', openLocal);
ownCommunity('InvenioRDM', openLocal);
sharedDraft('InvenioRDM', openLocal);
