/** The contract, kept on a real CKAN (scripts/real/ckan). */
import { openCkanGround, realCkan } from '../../contract/ckan-ground.ts';
import { contract } from '../../contract/contract.ts';

contract('CKAN, a real server', () => openCkanGround(realCkan(process.env)));
