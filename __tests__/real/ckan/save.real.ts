/** The safe update on a real CKAN (scripts/real/ckan). */
import { saveSuite } from '../../contract/ckan-save.ts';
import { openReal } from './place.ts';

saveSuite('CKAN, a real server', openReal);
