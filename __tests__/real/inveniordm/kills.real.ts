/** A job that is killed before or after any of its requests to a real InvenioRDM, and run again. */
import './fast.ts';
import { killSuite } from '../faults.ts';
import { SERVER } from './server.ts';

killSuite(SERVER);
