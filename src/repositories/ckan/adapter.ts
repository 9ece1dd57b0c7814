/** Any CKAN, by its Action API: the adapter (facts/ckan.md; docs/decisions/0009). */
import type { Repository } from '../repository.ts';
import { create, edit, newVersion } from './release/claim.ts';
import { describe, differences } from './release/describe.ts';
import { type CkanAdapterSettings, type CkanDoors, openDesk } from './release/desk.ts';
import { findWaiting } from './release/find-waiting.ts';
import { letGo } from './release/let-go.ts';
import { observe } from './release/observe.ts';
import { preflight } from './release/preflight.ts';
import { publish } from './release/publish.ts';
import { removeFile, upload } from './release/upload.ts';

export type { CkanAdapterSettings, CkanDoors } from './release/desk.ts';

/** Opens nothing and asks nothing yet. */
export const ckan = (settings: CkanAdapterSettings, doors: CkanDoors): Repository => {
  const desk = openDesk(settings, doors);
  return {
    name: settings.name,
    crosswalk: (record) => {
      const { fields, tags, extras, losses } = desk.cross(record);
      return { body: { ...fields, tags, extras }, losses };
    },
    preflight: (record, files) => preflight(desk, record, files),
    differences: (deposit, record) => differences(desk, deposit, record),
    observe: (release, hint) => observe(desk, release, hint),
    findWaiting: (urls) => findWaiting(desk, urls),
    create: (record) => create(desk, record),
    newVersion: async (of) => newVersion(desk, of),
    edit: async (of) => edit(desk, of),
    describe: (deposit, record) => describe(desk, deposit, record),
    importFiles: () => Promise.resolve(),
    declareFiles: () => Promise.resolve(),
    upload: (deposit, file, options) => upload(desk, deposit, file, options),
    removeFile: (deposit, file) => removeFile(desk, deposit, file),
    publish: (deposit) => publish(desk, deposit),
    letGo: (deposit) => letGo(desk, deposit),
    mayHaveWritten: doors.http.mayHaveWritten,
  };
};
