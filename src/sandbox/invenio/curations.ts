/** Requests that a curator look at a draft before it is published: invenio-curations 0.6.2, as TU Wien runs it (facts/inveniordm.md 1.13). */
import type { House } from './house.ts';
import type { Json } from './json.ts';
import type { Request } from './requests/request.ts';
import type { Draft } from './world.ts';

/** Of one version, whoever asked. */
export const curationsOf = ({ world }: House, version: string): Request[] =>
  Object.values(world.requests).filter(({ type, topic }) => type === 'rdm-curation' && 'record' in topic && topic.record === version);

const prefix = 'RDM Curation: ';

/** One that the server made, and keeps up with the draft's. */
export const isCurationTitle = (title: string): boolean => title.startsWith(prefix);
export const curationTitle = ({ metadata }: Pick<Draft, 'metadata'>): string =>
  `${prefix}${typeof metadata.title === 'string' ? metadata.title : ''}`;

/** What a change is measured by. Files are not among it: nobody notices when one is added later. */
export const acceptedPart = ({ metadata, customFields, access }: Pick<Draft, 'metadata' | 'customFields' | 'access'>): Json =>
  structuredClone({ metadata, customFields, access });
