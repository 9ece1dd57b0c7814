/** OAI-PMH: every record of a server, or of one of its sets, page by page (https://www.openarchives.org/OAI/openarchivesprotocol.html). */
import { text as readText } from 'node:stream/consumers';
import { ArchiveError } from '../../errors.ts';
import type { Harvested, HarvestQuery } from '../catalogue.ts';
import { type OaiPage, readOaiPage } from './oai-page.ts';
import type { Server } from './server.ts';

const toProblem = (server: Server, { code, message }: { code: string; message: string }): ArchiveError =>
  new ArchiveError('archive-refused', `${server.name} refuses to be harvested so: ${code}${message ? `, ${message}` : ''}.`, {
    remedy: `Its sets and formats are at ${server.base}/oai2d?verb=ListSets and ${server.base}/oai2d?verb=ListMetadataFormats.`,
  });

/** A public interface: the token has no business there. A token of the protocol is good once, so pages are asked for one after the other. */
export const harvest = async function* (server: Server, { set, format, from }: HarvestQuery): AsyncGenerator<Harvested> {
  const first = { metadataPrefix: format, ...(set === undefined ? {} : { set }), ...(from === undefined ? {} : { from }) };
  let query: Readonly<Record<string, string>> = first;
  let before = new Set<string>();
  for (;;) {
    const url = `${server.base}/oai2d?${new URLSearchParams({ verb: 'ListRecords', ...query })}`;
    const answer = await server.open(url, { accept: 'text/xml, application/xml;q=0.9, */*;q=0.1' });
    const task = 'harvest the records';
    // Its errors come with a status of their own at some servers, as XML all the same.
    const text = answer.body === undefined ? (answer.text ?? '') : await readText(answer.body);
    const page: OaiPage | undefined = await readOaiPage(text);
    if (page?.error?.code === 'noRecordsMatch') return;
    if (page?.error !== undefined) throw toProblem(server, page.error);
    if (page === undefined || answer.body === undefined) throw await server.refuse({ ...answer, text: text.slice(0, 500) }, { task });
    if (page.resumptionToken !== undefined && page.records.every(({ identifier }) => before.has(identifier))) {
      throw new ArchiveError('archive-failed', `${server.name} gives the same page of the harvest again and again.`, {
        remedy: 'What came before is whole. Try again later, with `--from` the last day that you have.',
      });
    }
    yield* page.records;
    if (page.resumptionToken === undefined) return;
    before = new Set(page.records.map(({ identifier }) => identifier));
    query = { resumptionToken: page.resumptionToken };
  }
};
