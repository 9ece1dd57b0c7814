/** The contract, kept on a real InvenioRDM (scripts/real/inveniordm). */
import { contract } from '../../contract/contract.ts';
import { openInvenioGround, realInvenio } from '../../contract/invenio-ground.ts';

contract('InvenioRDM, a real server', () => openInvenioGround(realInvenio(process.env)));
