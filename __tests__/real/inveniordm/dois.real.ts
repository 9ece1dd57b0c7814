/** DOIs that a record brings, and drafts that somebody else writes in, on a real InvenioRDM. */
import { dois, sharedDraft } from '../../contract/invenio-cases.ts';
import { openInvenioGround, realInvenio } from '../../contract/invenio-ground.ts';

dois('InvenioRDM, a real server', () => openInvenioGround(realInvenio(process.env)));
sharedDraft('InvenioRDM, a real server', () => openInvenioGround(realInvenio(process.env)));
