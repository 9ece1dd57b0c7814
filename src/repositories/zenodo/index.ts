/** Zenodo, by its deposit API and its bucket API: the adapter. */
import { observe } from '../discovery/observe.ts';
import { findWaiting } from '../discovery/waiting.ts';
import { rdmCatalogue } from '../rdm/catalogue.ts';
import type { Repository } from '../repository.ts';
import { toBody, withoutNotedGrants, withoutPastEmbargo } from './acceptance.ts';
import { create, discard, edit, newVersion } from './claim.ts';
import { crosswalk } from './crosswalk.ts';
import { readEcho } from './deposits.ts';
import { describe } from './describe.ts';
import { openDesk, type ZenodoDoors, type ZenodoSettings } from './desk.ts';
import { compareMetadata } from './differences.ts';
import { openFinder } from './finder.ts';
import { preflight } from './preflight.ts';
import { publish } from './publish.ts';
import { removeFile } from './remove.ts';
import { upload } from './upload.ts';

export { type ZenodoClient, zenodoClient } from './client.ts';
export type { ZenodoDoors, ZenodoSettings } from './desk.ts';

/** Opens nothing and asks nothing yet: what it learns of the host (buckets, DOI prefix) it learns from answers. */
export const zenodo = (settings: ZenodoSettings, doors: ZenodoDoors): Repository => {
  const desk = openDesk(settings, doors);
  const finder = openFinder(desk);
  return {
    name: settings.name,
    crosswalk,
    preflight: (record, files) => preflight(desk, record, files),
    differences: (deposit, record) => {
      const { metadata, isPublicForm } = readEcho(deposit);
      const wanted = withoutNotedGrants(toBody(record, desk), metadata);
      const isPublished = deposit.state === 'published';
      // Zenodo lifts it of what is public, within a day; a draft, or a correction, it refuses to publish with it (facts/zenodo.md 7).
      const held = isPublished && !deposit.isEdit ? withoutPastEmbargo(metadata, doors.clock.now()) : metadata;
      return compareMetadata(wanted, held, { isPublicForm, isPublished });
    },
    observe: (release, hint) => observe(finder, release, hint),
    findWaiting: (urls) => findWaiting(finder, urls),
    create: (record) => create(desk, finder, record),
    newVersion: (of) => newVersion(desk, finder, of),
    edit: (of) => edit(desk, of),
    describe: (deposit, record) => describe(desk, deposit, record),
    importFiles: () => Promise.resolve(), // a new version has copies
    declareFiles: () => Promise.resolve(),
    upload: (deposit, file, options) => upload(desk, deposit, file, options),
    removeFile: (deposit, file) => removeFile(desk, deposit, file),
    discard: (deposit) => discard(desk, deposit),
    publish: (deposit) => publish(desk, deposit),
    mayHaveWritten: doors.http.mayHaveWritten,
    catalogue: {
      ...rdmCatalogue({
        ...settings,
        ...{ http: doors.http, signal: doors.signal, clock: desk.clock, refuse: desk.refuse, needToken: desk.needToken },
        discard: async (id) => (await desk.client.delete(Number(id))).answer,
      }),
      readBack: (deposit) => ({ name: '.zenodo.json', text: JSON.stringify(readEcho(deposit).metadata) }),
    },
  };
};
