/** What can be known before anything is created, and the crosswalk alone does not know: the server's vocabularies, today's date, names and sizes of files. Reads only. */
import type { Problem } from '../../model/problem.ts';
import type { ArchiveRecord } from '../../model/record.ts';
import type { ReleaseFile } from '../../model/release.ts';
import { tellPastEmbargo } from '../past-embargo.ts';
import { toAbilities } from './abilities.ts';
import { toSwitchedOff } from './describe.ts';
import type { Desk } from './desk.ts';

const toError = (code: string, message: string): Problem => ({ severity: 'error', code, message });

/** Names that the server loses, or takes and cannot fill (facts/inveniordm.md 1.3). */
const checkName = (name: string, most: number): string | undefined => {
  if (name === '') return 'is no name';
  if (name.startsWith('/')) return 'begins with a slash';
  if (/\p{Cc}/u.test(name)) return 'holds a control character';
  return [...name].length > most ? `has more than ${most} characters` : undefined;
};

const checkFiles = (desk: Desk, files: readonly ReleaseFile[]): readonly Problem[] => {
  const { limits } = toAbilities(desk);
  const { name: archive } = desk.settings;
  const big = files.filter(({ size }) => size > limits.fileBytes);
  const problems = files.flatMap(({ name }) => {
    const trouble = checkName(name, limits.nameCharacters);
    return trouble === undefined
      ? []
      : [
          toError(
            'file-name',
            `${JSON.stringify(name)} ${trouble}, and ${archive} cannot keep that: rename the file, or leave it out with \`files\`.`,
          ),
        ];
  });
  if (files.length > limits.files)
    problems.push(
      toError(
        'file-count',
        `${archive} takes ${limits.files} files a record, and here are ${files.length}: choose some with \`files\`, or pack them.`,
      ),
    );
  for (const { name, size } of big)
    problems.push(
      toError('file-total', `${archive} takes ${limits.fileBytes / 1e9} GB a file, and ${name} has ${(size / 1e9).toFixed(1)} GB.`),
    );
  return problems;
};

/** See the port. */
export const preflight = async (
  desk: Desk,
  record: ArchiveRecord,
  files: readonly ReleaseFile[] | undefined,
): Promise<readonly Problem[]> => {
  const { losses } = desk.cross(record);
  // What stands in for an id that is missing may be missing, too.
  const known = new Set(desk.switchedOff);
  while (await desk.check(desk.cross(record).used));
  const off = [...desk.switchedOff].filter((name) => !known.has(name));
  const told = new Set(losses.map(({ message }) => message));
  const problems: Problem[] = desk
    .cross(record)
    .losses.filter(({ message }) => !told.has(message))
    .map(({ field, message, outcome }) => ({
      ...{ code: 'unknown-value', message, path: field },
      severity: outcome === 'refused' ? 'error' : 'warning',
    }));
  if (off.length > 0)
    problems.push({ severity: 'notice', code: 'field-off', message: toSwitchedOff(desk.settings.name, off), path: 'custom' });
  const others = record.communities.filter((name) => !desk.looks.communities.has(name));
  if (others.length > 0) {
    const message = `The metadata files name communities (${others.join(', ')}), as Zenodo's records do. Those of ${desk.settings.name} are named by the input \`community\`: these are left out.`;
    problems.push({ severity: 'warning', code: 'unknown-community', message, path: 'communities' });
  }
  problems.push(...tellPastEmbargo(record, { archive: desk.settings.name, today: desk.today(), isNew: files !== undefined }));
  if (files === undefined) return problems;
  if (files.length === 0 && record.isMetadataOnly !== true) {
    const message = `${desk.settings.name} publishes no record without files that is not said to be one: add a file, or say \`files: none\` (\`--files none\`).`;
    problems.push(toError('file-missing', message));
  }
  return [...problems, ...checkFiles(desk, files)];
};
