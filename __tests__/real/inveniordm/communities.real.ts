/** Submissions to a community of one's own, on a real InvenioRDM. */
import { ownCommunity } from '../../contract/invenio-cases.ts';
import { openInvenioGround, realInvenio } from '../../contract/invenio-ground.ts';

ownCommunity('InvenioRDM, a real server', () => openInvenioGround(realInvenio(process.env)));
