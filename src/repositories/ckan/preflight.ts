/** What can be known before anything is written, and the crosswalk alone does not know: rights, organisation, licences. Reads only. */
import type { Problem } from '../../model/problem.ts';
import type { ArchiveRecord } from '../../model/record.ts';
import type { ReleaseFile } from '../../model/release.ts';
import { toAbilities } from './deposits.ts';
import type { Desk } from './desk.ts';
import { getOrganisation } from './organisations.ts';

const toError = (code: string, message: string): Problem => ({ severity: 'error', code, message });

const checkFiles = (desk: Desk, files: readonly ReleaseFile[]): readonly Problem[] => {
  const { limits } = toAbilities(desk);
  const wrong = files.filter(({ name }) => name.trim() === '' || /\p{Cc}/u.test(name));
  return [
    ...wrong.map(({ name }) =>
      toError(
        'file-name',
        `${JSON.stringify(name)} is no name for a file, and ${desk.settings.name} cannot keep it: rename the asset, or leave it out with \`files\`.`,
      ),
    ),
    ...(files.length > limits.files
      ? [
          toError(
            'file-count',
            `Here are ${files.length} files, and a dataset of CKAN with more than ${limits.files} resources takes minutes for each write: choose some with \`files\`, or pack them.`,
          ),
        ]
      : []),
  ];
};

/** See the port. Where a dataset is about to be made, the account must be an editor somewhere: throws as `getOrganisation` does. */
export const preflight = async (
  desk: Desk,
  record: ArchiveRecord,
  files: readonly ReleaseFile[] | undefined,
): Promise<readonly Problem[]> => {
  if (desk.lacksDataset && desk.hasToken) await getOrganisation(desk);
  const told = new Set(desk.cross(record).losses.map(({ message }) => message));
  await desk.loadLicences();
  const problems: Problem[] = desk
    .cross(record)
    .losses.filter(({ message }) => !told.has(message))
    .map(({ field, message, outcome }) => ({
      ...{ code: 'unknown-value', message, path: field },
      severity: outcome === 'refused' ? 'error' : 'warning',
    }));
  if (files === undefined) return problems;
  return [...problems, ...checkFiles(desk, files)];
};
