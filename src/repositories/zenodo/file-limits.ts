/** What Zenodo takes of names, numbers and sizes of files (facts/zenodo.md 4.7). */
import type { Problem } from '../../model/problem.ts';
import type { ReleaseFile } from '../../model/release.ts';
import { toAbilities } from './abilities.ts';
import type { Desk } from './desk.ts';

const toProblem = (code: string, message: string): Problem => ({ severity: 'error', code, message });

/** A key is one path segment of at most 255 characters; `.` and `..` are lost before they arrive (facts/zenodo.md 4.7). */
const checkName = (name: string, most: number): string | undefined => {
  if (name.includes('/')) return 'holds a slash';
  if (name === '.' || name === '..' || name === '') return 'is no name';
  if (/\p{Cc}/u.test(name)) return 'holds a control character';
  return [...name].length > most ? `has more than ${most} characters` : undefined;
};

export const checkFiles = (desk: Desk, files: readonly ReleaseFile[]): readonly Problem[] => {
  const { limits } = toAbilities(desk);
  const { name: archive } = desk.settings;
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const names = files.flatMap(({ name }) => {
    const trouble = checkName(name, limits.nameCharacters);
    return trouble === undefined
      ? []
      : [
          toProblem(
            'file-name',
            `${JSON.stringify(name)} ${trouble}, and ${archive} refuses that: rename the file, or leave it out with the input \`files\`.`,
          ),
        ];
  });
  return [
    ...names,
    ...files
      .filter(({ size }) => size === 0)
      .map(({ name }) => toProblem('file-empty', `${name} is empty, and ${archive} takes no empty files: leave it out.`)),
    ...(files.length === 0
      ? [toProblem('file-missing', `${archive} publishes nothing without a file: archive the source (\`source: zip\`), or an asset.`)]
      : []),
    ...(files.length > limits.files
      ? [
          toProblem(
            'file-count',
            `${archive} takes ${limits.files} files a record, and here are ${files.length}: choose some with the input \`files\`, or pack them.`,
          ),
        ]
      : []),
    ...(total > limits.totalBytes
      ? [
          toProblem(
            'file-total',
            `${archive} takes ${limits.totalBytes / 1e9} GB a record, and the files have ${(total / 1e9).toFixed(1)} GB.`,
          ),
        ]
      : []),
  ];
};
