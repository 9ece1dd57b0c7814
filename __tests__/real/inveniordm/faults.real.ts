/** Each fault of the wire, at requests to a real InvenioRDM. */
import './fast.ts';
import { faultSuite } from '../faults.ts';
import { SERVER } from './server.ts';

faultSuite(SERVER, '1/101');
