/** One answer to `ListRecords`. The metadata of a record stay XML, byte for byte: they may nest elements of the same names (MARCXML has its own `record`). */
import type { Harvested } from '../catalogue.ts';

export interface OaiPage {
  records: readonly Harvested[];
  resumptionToken?: string;
  error?: { code: string; message: string };
}

/** Undefined for what is no answer of the protocol, or no well-formed XML. */
export const readOaiPage = async (xml: string): Promise<OaiPage | undefined> => {
  // Only this command needs it.
  const { SaxesParser } = await import(/* webpackMode: "eager" */ 'saxes');
  const parser = new SaxesParser({ xmlns: false, position: true });
  const records: Harvested[] = [];
  const path: string[] = [];
  let [text, root, token] = ['', '', ''];
  let isBroken = false;
  let error: OaiPage['error'];
  let record: { identifier: string; datestamp: string; sets: string[]; isDeleted: boolean; metadata?: string } | undefined;
  let metadataFrom = 0;

  const OWN = { record: 3, header: 4, metadata: 4, identifier: 5, datestamp: 5, setSpec: 5, resumptionToken: 3, error: 2 } as const;
  /** Is it the protocol's own element, and not one of a record's metadata? */
  const isOwn = (name: string): name is keyof typeof OWN => OWN[name as keyof typeof OWN] === path.length;

  parser.on('error', () => {
    isBroken = true;
  });
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name);
    if (path.length === 1) root = name;
    text = '';
    if (!isOwn(name)) return;
    if (name === 'record') record = { identifier: '', datestamp: '', sets: [], isDeleted: false };
    if (name === 'header' && record !== undefined) record.isDeleted = attributes.status === 'deleted';
    if (name === 'metadata') metadataFrom = parser.position;
    if (name === 'error') error = { code: String(attributes.code ?? 'error'), message: '' };
  });
  parser.on('text', (piece) => {
    text += piece;
  });
  parser.on('closetag', ({ name }) => {
    if (isOwn(name)) {
      if (name === 'record' && record !== undefined) records.push(record);
      if (name === 'resumptionToken') token = text.trim();
      if (name === 'error' && error !== undefined) error = { ...error, message: text.trim().replace(/\.$/, '') };
      if (record !== undefined) {
        if (name === 'identifier' || name === 'datestamp') record[name] = text.trim();
        if (name === 'setSpec') record.sets.push(text.trim());
        if (name === 'metadata') record.metadata = xml.slice(metadataFrom, xml.lastIndexOf('</', parser.position - 1)).trim();
      }
    }
    path.pop();
  });
  try {
    parser.write(xml).close();
  } catch {
    return undefined;
  }
  if (isBroken || root !== 'OAI-PMH') return undefined;
  return { records, ...(token === '' ? {} : { resumptionToken: token }), ...(error === undefined ? {} : { error }) };
};
