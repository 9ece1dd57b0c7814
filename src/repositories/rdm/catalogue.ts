/** The catalogue of a server of Invenio's software: Zenodo's and every InvenioRDM's, asked in the same words. */
import type { Answer } from '../../http/answer.ts';
import { isSuccess } from '../../http/answer.ts';
import type { Catalogue } from '../catalogue.ts';
import { files, openFile } from './files.ts';
import { find } from './find.ts';
import { harvest } from './oai.ts';
import { print } from './print.ts';
import { act, comment, readRequest, requestsOf } from './requests.ts';
import { drafts, getOwnDraft, search, versions } from './search.ts';
import { type ServerDoors, toServer } from './server.ts';
import { lookUp } from './vocabularies.ts';

export interface CatalogueDoors extends ServerDoors {
  discard(id: string): Promise<Answer>;
}

export const rdmCatalogue = (doors: CatalogueDoors): Catalogue => {
  const server = toServer(doors);
  return {
    find: (written) => find(server, written),
    search: (query) => search(server, query),
    print: (entry, format) => print(server, entry, format),
    versions: (entry) => versions(server, entry),
    files: (entry) => files(server, entry),
    openFile: (entry, file, options) => openFile(server, { entry, file }, options),
    drafts: (conceptId) => drafts(server, conceptId),
    discard: async ({ id }) => {
      const own = await getOwnDraft(server, id);
      const answer = await doors.discard(own.id);
      if (!isSuccess(answer) && answer.status !== 404) throw await server.refuse(answer, { task: `discard the draft ${own.url}` });
    },
    requestsOf: (entry) => requestsOf(server, entry),
    readRequest: (id) => readRequest(server, id),
    act: (request, action, options) => act(server, request, { action, ...options }),
    comment: (request, text) => comment(server, request, text),
    lookUp: (vocabulary, text) => lookUp(server, vocabulary, text),
    harvest: (query) => harvest(server, query),
  };
};
