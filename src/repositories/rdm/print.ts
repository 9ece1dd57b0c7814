/** A record in a format of others: by content negotiation, and where that knows it not, by the page that exports it (facts/inveniordm.md 1.1). */
import { text as readText } from 'node:stream/consumers';
import { type Entry, FORMATS, type Format, toCannot } from '../catalogue.ts';
import { NATIVE, type Server } from './server.ts';

const TYPES: Readonly<Record<Exclude<Format, 'codemeta'>, string>> = {
  invenio: NATIVE,
  zenodo: 'application/vnd.zenodo.v1+json',
  datacite: 'application/vnd.datacite.datacite+json',
  bibtex: 'application/x-bibtex',
  csl: 'application/vnd.citationstyles.csl+json',
  marcxml: 'application/marcxml+xml',
  dc: 'application/x-dc+xml',
};

export const print = async (server: Server, entry: Entry, format: Format): Promise<{ mediaType: string; text: string }> => {
  const path = `records/${entry.id}${entry.isDraft ? '/draft' : ''}`;
  const answer =
    format === 'codemeta'
      ? await server.open(`${server.base}/records/${entry.id}/export/codemeta`, { accept: '*/*' })
      : await server.open(path, { accept: TYPES[format] });
  if (answer.body === undefined) {
    if (answer.status === 406 || (answer.status === 404 && (format === 'codemeta' || entry.isDraft)))
      throw toCannot(
        server.name,
        `print ${entry.isDraft ? 'the draft' : 'the record'} ${entry.id} as ${format}`,
        `Ask for another format: --format ${FORMATS.filter((one) => one !== format).join(', ')}.`,
      );
    throw await server.refuse(answer, { task: `read ${entry.id} as ${format}` });
  }
  const mediaType = (answer.headers['content-type'] ?? TYPES.invenio).split(';')[0] ?? '';
  const text = await readText(answer.body);
  // A login page, a proxy.
  if (mediaType === 'text/html')
    throw await server.refuse({ ...answer, text: text.slice(0, 500) }, { task: `read ${entry.id} as ${format}` });
  return { mediaType, text };
};
