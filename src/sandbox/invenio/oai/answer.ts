/** The envelope of OAI-PMH 2.0, as invenio-oaiserver writes it. */
import { Refusal } from '../../framework/refusal.ts';
import type { Call, Reply } from '../call.ts';
import { type Element, el, fragment } from '../formats/xml.ts';

/** To the second, as the protocol has it. */
export const datestamp = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, 'Z');

const namespace = 'http://www.openarchives.org/OAI/2.0/';

const envelope = (call: Call, content: readonly Element[], given: Readonly<Record<string, string>>): Element =>
  el('OAI-PMH', [el('responseDate', datestamp(call.house.now())), el('request', `${call.origin}/oai2d`, given), ...content], {
    xmlns: namespace,
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': `${namespace} ${namespace}OAI-PMH.xsd`,
  });

const written = (root: Element): string => `<?xml version='1.0' encoding='UTF-8'?>\n${fragment(root)}\n`;

/** What was asked for, within its verb. */
export const answered = (call: Call, verb: string, content: readonly Element[]): Reply => {
  const given = Object.fromEntries([...call.query].filter(([name]) => name !== 'access_token'));
  return { status: 200, text: written(envelope(call, [el(verb, content)], given)), type: 'text/xml' };
};

export type OaiError = 'badVerb' | 'badArgument' | 'badResumptionToken' | 'idDoesNotExist' | 'noRecordsMatch';

/** An error of the protocol: with 422, where others say 200. */
export const refused = (call: Call, code: OaiError, message: string): Refusal =>
  new Refusal(422, written(envelope(call, [el('error', message, { code })], {})), 'text/xml');
