/** Any InvenioRDM server, by its native API: the adapter (facts/inveniordm.md). */

import type { Deposit, Difference } from '../../model/deposit.ts';
import { observe } from '../discovery/observe.ts';
import { findWaiting } from '../discovery/waiting.ts';
import { rdmCatalogue } from '../rdm/catalogue.ts';
import type { Repository } from '../repository.ts';
import { create, discard, edit, newVersion } from './claim.ts';
import { checkCommunities, join } from './communities.ts';
import { reopen, submitToCurators } from './curations.ts';
import { linkDmp, listDmps } from './damap.ts';
import { readEcho } from './deposits.ts';
import { describe } from './describe.ts';
import { type Desk, type InvenioDoors, type InvenioSettings, openDesk } from './desk.ts';
import { compareBodies } from './differences.ts';
import { findLeftOver } from './doi.ts';
import { withoutPastEmbargo } from './embargo.ts';
import { declareFiles, importFiles, removeFile, upload } from './files.ts';
import { openFinder } from './finder.ts';
import { fromInvenio } from './from-invenio.ts';
import { observeWithLooks } from './looks.ts';
import { findOpenDoi } from './open-doi.ts';
import { withoutPids } from './pids.ts';
import { preflight } from './preflight.ts';
import { publish } from './publish.ts';
import { submitToCommunity } from './reviews.ts';

export { type InvenioClient, invenioClient } from './client.ts';
export type { InvenioDoors, InvenioSettings } from './desk.ts';

/** A field of the server's own that is not there at all is most likely switched off there: it was told when it was sent, and would be missed for ever (facts/inveniordm.md 1.4). */
const isComparable = ({ field, found }: Difference): boolean => !(field.startsWith('custom.') && found === undefined);

/** A correction is not, until it is published. */
const isPublic = ({ state, isEdit }: Deposit): boolean => state === 'published' && !isEdit;

/** Opens nothing and asks nothing yet. */
export const invenio = (settings: InvenioSettings, doors: InvenioDoors): Repository => {
  const desk = openDesk(settings, doors);
  const finder = openFinder(desk);
  const opened = async (draft: Promise<Deposit>): Promise<Deposit> => {
    const { id } = await draft;
    desk.looks.opened.add(id);
    return draft;
  };
  /** What was told of a draft before it is written to is old. */
  const deskOf = ({ id }: Deposit): Desk => {
    desk.looks.fresh.delete(id);
    return desk;
  };
  return {
    name: settings.name,
    wantsCode: true,
    crosswalk: desk.cross,
    preflight: (record, files) => preflight(desk, record, files),
    differences: (deposit, record) => {
      const { body } = desk.cross(record);
      const wanted = deposit.state === 'published' ? withoutPids(body) : body; // a DOI that is published stays
      const left = findLeftOver(deposit, wanted);
      const echo = readEcho(deposit);
      const held = isPublic(deposit) ? withoutPastEmbargo(echo, desk.today()) : echo;
      const found = compareBodies(wanted, held).filter(isComparable);
      const differences = left === undefined ? found : [...found, { field: 'doi', wanted: undefined, found: left }];
      // What is written anyway settles it, too.
      return differences.length > 0 ? differences : findOpenDoi(deposit, desk);
    },
    checkCommunities: (names) => checkCommunities(desk, names),
    observe: (release, hint) => observeWithLooks(desk, hint, () => observe(finder, release, hint)),
    findWaiting: (urls) => findWaiting(finder, urls),
    create: (record) => opened(create(desk, finder, record)),
    newVersion: (of) => opened(newVersion(desk, finder, of)),
    edit: (of) => edit(desk, of),
    describe: (deposit, record) => describe(deskOf(deposit), deposit, record),
    importFiles: (deposit) => importFiles(deskOf(deposit), deposit),
    declareFiles: (deposit, files) => declareFiles(deskOf(deposit), deposit, files),
    upload: (deposit, file, options) => upload(deskOf(deposit), deposit, file, options),
    removeFile: (deposit, file) => removeFile(deskOf(deposit), deposit, file.name),
    discard: (deposit) => discard(desk, deposit),
    publish: (deposit) => publish(deskOf(deposit), deposit, () => submitToCurators(desk, deposit)),
    submit: (deposit, { community }) =>
      community === undefined ? submitToCurators(deskOf(deposit), deposit) : submitToCommunity(deskOf(deposit), deposit, community),
    reopen: (deposit) => reopen(deskOf(deposit), deposit),
    join: (deposit, community) => join(desk, deposit, community),
    linkDmp: (deposit, dmp) => linkDmp(desk, deposit, dmp),
    mayHaveWritten: doors.http.mayHaveWritten,
    catalogue: {
      ...rdmCatalogue({
        ...settings,
        ...{ http: doors.http, signal: doors.signal, clock: desk.clock, refuse: desk.refuse, needToken: desk.needToken },
        discard: async (id) => (await desk.client.discard(id)).answer,
      }),
      readBack: (deposit) => fromInvenio(readEcho(deposit), deposit.id),
      dmps: (text) => listDmps(desk, text),
    },
  };
};
