/** Who may read it, under which licence, and the DOI that the file names. */
import type { Access, Rights } from '../../model/record.ts';
import { toDate } from '../dates.ts';
import type { DataPath } from '../documents/document.ts';
import { itemsOf } from '../documents/prune.ts';
import { isZenodoDoi, toDoi } from '../identifiers.ts';
import type { LicenceBook } from '../licences.ts';
import type { Notebook } from '../notebook.ts';
import type { ZenodoJson } from '../schemas/zenodo-json-types.ts';
import { toLine } from '../text.ts';

const RIGHTS = ['open', 'embargoed', 'restricted', 'closed'] as const;

/** An access right that is not one is an error: a guess could publish what should stay closed. */
export const readAccess = (data: ZenodoJson, notes: Notebook): void => {
  const written = toLine(data.access_right ?? '').toLowerCase();
  const right = RIGHTS.find((known) => known === written);
  const path = ['access_right'];
  if (written !== '' && right === undefined) {
    const message = `\`access_right\`: \`${written.slice(0, 60)}\` is none of ${RIGHTS.join(', ')}.`;
    notes.tell('error', 'access-right-unknown', { message, path });
    return;
  }
  if (data.access !== undefined) {
    const message = `\`access\` is not a field of .zenodo.json: who may read it is said by \`access_right\` (${RIGHTS.join(', ')}), with \`embargo_date\`.`;
    notes.tell(right === undefined ? 'error' : 'warning', 'access-right-unknown', { message, path: ['access'] });
    if (right === undefined) return;
  }
  const conditions = data.access_conditions?.trim();
  const embargo = toDate(data.embargo_date ?? '');
  if (right === 'embargoed' && (embargo === undefined || embargo.date.length < 10)) {
    const message = '`access_right` is `embargoed`, so `embargo_date` must be a day (YYYY-MM-DD).';
    notes.tell('error', 'embargo-without-date', { message, path: data.embargo_date === undefined ? path : ['embargo_date'] });
    return;
  }
  if (data.embargo_date !== undefined && right !== 'embargoed') {
    const message = `\`embargo_date\` counts only with \`access_right: embargoed\`, and this is \`${right ?? 'open'}\`; it is left out.`;
    notes.tell('warning', 'embargo-without-right', { message, path: ['embargo_date'] });
  }
  if (right === undefined && !conditions) return;
  const access: Access = {
    right: right ?? 'open',
    ...(right === 'embargoed' && embargo !== undefined ? { embargoUntil: embargo.date } : {}),
    ...(conditions ? { conditions } : {}),
  };
  notes.put('access', access, right === undefined ? ['access_conditions'] : path);
};

export const readLicence = (data: ZenodoJson, notes: Notebook, book: LicenceBook): void => {
  const { license } = data;
  if (license === undefined) return;
  const list: readonly [DataPath, string][] = Array.isArray(license)
    ? itemsOf(license as readonly (string | { id?: string })[]).map(([index, one]) => [
        ['license', index],
        (typeof one === 'string' ? one : one.id) ?? '',
      ])
    : [[['license'], (typeof license === 'string' ? license : (license as { id?: string }).id) ?? '']];
  const rights: Rights[] = [];
  for (const [path, written] of list) {
    const reading = book.read(written, { wantsSpdx: false });
    if (reading.problem !== undefined)
      notes.tell(reading.problem.severity, reading.problem.code, { message: reading.problem.message, path });
    if (reading.rights !== undefined) rights.push(reading.rights);
  }
  if (Array.isArray(license)) {
    const message =
      rights.length > 1
        ? '`license` is a list, which Zenodo refuses; the first is the main one.'
        : '`license` is a list of one, which Zenodo refuses; it is understood.';
    notes.tell(rights.length > 1 ? 'warning' : 'notice', 'licence-list', { message, path: ['license'] });
  }
  if (rights.length > 0) notes.put('rights', rights, ['license']);
};

/** A DOI in a repository's file is never sent: the archive's own is a claim to be proved, another's would be every release's. What somebody says of this one record is its own. */
export const readDoi = (data: ZenodoJson, notes: Notebook, as: 'own' | 'claim'): void => {
  const written = toLine(data.doi ?? '');
  const path = ['doi'];
  if (data.prereserve_doi !== undefined && data.prereserve_doi !== false) {
    notes.tell('notice', 'prereserve-ignored', {
      message: '`prereserve_doi` is not needed: every draft gets its DOI.',
      path: ['prereserve_doi'],
    });
  }
  if (written === '') return;
  const doi = toDoi(written);
  if (doi === undefined) {
    notes.tell('warning', 'invalid-doi', { message: `\`doi\`: \`${written.slice(0, 80)}\` is not a DOI; it is left out.`, path });
    return;
  }
  notes.claim(doi, path);
  if (isZenodoDoi(doi)) {
    const message =
      '`doi` is taken as a hint to the record that this is a version of; each version gets a DOI of its own. Use the input `concept` to be sure.';
    notes.tell('notice', 'doi-claim', { message, path });
    return;
  }
  if (as === 'own') {
    notes.put('doi', doi, path);
    return;
  }
  const message = `\`doi\`: \`${doi}\` was given elsewhere. It is not sent: a record with a DOI from outside can have no versions. To relate the two, put it into \`related_identifiers\` (\`isIdenticalTo\`).`;
  notes.tell('warning', 'doi-external', { message, path });
};
