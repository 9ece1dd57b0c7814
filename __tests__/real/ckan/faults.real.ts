/** Each fault of the wire, at requests to a real CKAN; with `CKAN_MAX_MB=64` big uploads, too. */
import './fast.ts';
import { faultSuite } from '../faults.ts';
import { SERVER } from './server.ts';

faultSuite(SERVER, '1/61');
