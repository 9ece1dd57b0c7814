/** The client of CKAN's Action API on a real CKAN (scripts/real/ckan). */
import { clientSuite } from '../../contract/ckan-client.ts';
import { openReal } from './place.ts';

clientSuite('CKAN, a real server', openReal);
