/** Collections in step on a real CKAN (scripts/real/ckan). */
import { syncSuite } from '../../contract/ckan-sync.ts';
import { openReal } from './place.ts';

syncSuite('CKAN, a real server', openReal);
