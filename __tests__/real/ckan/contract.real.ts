/** The contract, and what a dataset that others write to asks for beyond it, kept on a real CKAN (scripts/real/ckan). */
import { ckanCases } from '../../contract/ckan-cases.ts';
import { openCkanGround, realCkan } from '../../contract/ckan-ground.ts';
import { contract } from '../../contract/contract.ts';

contract('CKAN, a real server', () => openCkanGround(realCkan(process.env)));
ckanCases('CKAN, a real server', () => openCkanGround(realCkan(process.env)));
