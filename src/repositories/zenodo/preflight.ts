/** What can be known before anything is created, and the crosswalk alone does not know: the server's own vocabularies, today's date, names and sizes of files. Reads only. */
import type { Problem, Severity } from '../../model/problem.ts';
import type { ArchiveRecord } from '../../model/record.ts';
import type { ReleaseFile } from '../../model/release.ts';
import { crosswalk } from './crosswalk.ts';
import type { Desk } from './desk.ts';
import { toCanonicalGrant } from './details.ts';
import { toAbilities } from './observe.ts';
import { isObject } from './wire.ts';

const toProblem = (severity: Severity, code: string, message: string, path?: string): Problem => ({
  severity,
  code,
  message,
  ...(path === undefined ? {} : { path }),
});

/** A key is one path segment of at most 255 characters; `.` and `..` are lost before they arrive (facts/zenodo.md 4.7). */
const checkName = (name: string, most: number): string | undefined => {
  if (name.includes('/')) return 'holds a slash';
  if (name === '.' || name === '..' || name === '') return 'is no name';
  if (/\p{Cc}/u.test(name)) return 'holds a control character';
  return [...name].length > most ? `has more than ${most} characters` : undefined;
};

const checkFiles = (desk: Desk, files: readonly ReleaseFile[]): readonly Problem[] => {
  const { limits } = toAbilities(desk);
  const { name: archive } = desk.settings;
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const names = files.flatMap(({ name }) => {
    const trouble = checkName(name, limits.nameCharacters);
    return trouble === undefined
      ? []
      : [
          toProblem(
            'error',
            'file-name',
            `${JSON.stringify(name)} ${trouble}, and ${archive} refuses that: rename the asset, or leave it out with the input \`files\`.`,
          ),
        ];
  });
  return [
    ...names,
    ...files
      .filter(({ size }) => size === 0)
      .map(({ name }) => toProblem('error', 'file-empty', `${name} is empty, and ${archive} takes no empty files.`)),
    ...(files.length === 0
      ? [
          toProblem(
            'error',
            'file-missing',
            `${archive} publishes nothing without a file: archive the source (\`source: zip\`), or an asset.`,
          ),
        ]
      : []),
    ...(files.length > limits.files
      ? [
          toProblem(
            'error',
            'file-count',
            `${archive} takes ${limits.files} files a record, and here are ${files.length}: choose some with the input \`files\`, or pack them.`,
          ),
        ]
      : []),
    ...(total > limits.totalBytes
      ? [
          toProblem(
            'error',
            'file-total',
            `${archive} takes ${limits.totalBytes / 1e9} GB a record, and the files have ${(total / 1e9).toFixed(1)} GB.`,
          ),
        ]
      : []),
  ];
};

/** 404 is the only answer that says no; a host without these pages, or one that is down, says nothing. */
const isUnknown = async (desk: Desk, kind: Parameters<Desk['client']['lookUp']>[0], id: string): Promise<boolean> =>
  (await desk.client.lookUp(kind, id)).status === 404;

/** The European Commission's own ROR; other funders are looked up by the server when the draft is made. */
const toAwardId = (grant: string): string | undefined => /^10\.13039\/501100000780::(.+)$/.exec(toCanonicalGrant(grant))?.[1];

/** See the port. */
export const preflight = async (desk: Desk, record: ArchiveRecord, files: readonly ReleaseFile[]): Promise<readonly Problem[]> => {
  const { metadata } = crosswalk(record).body;
  const problems: Problem[] = [];
  const { license: licence, language } = metadata;
  // A host that is no zenodo.org may know fewer (or more): a vocabulary that is there at all answers for `notspecified` or `mit`.
  if (
    typeof licence === 'string' &&
    (await isUnknown(desk, 'licenses', licence)) &&
    !(await isUnknown(desk, 'licenses', 'mit')) &&
    !/[+]|^cc-(by|zero)/.test(licence)
  ) {
    problems.push(toProblem('warning', 'unknown-licence', `${desk.settings.name} does not know the licence ${licence}.`, 'rights'));
  }
  if (typeof language === 'string' && (await isUnknown(desk, 'languages', language)) && !(await isUnknown(desk, 'languages', 'eng'))) {
    problems.push(
      toProblem(
        'warning',
        'unknown-language',
        `${desk.settings.name} does not know the language ${language}: it will be left out.`,
        'languages',
      ),
    );
  }
  for (const community of Array.isArray(metadata.communities) ? metadata.communities.filter(isObject) : []) {
    // An unknown one is shown as if the record were in it (facts/zenodo.md 6.8), so nobody would ever notice.
    const slug = String(community.identifier);
    if (await isUnknown(desk, 'communities', slug))
      problems.push(
        toProblem(
          'warning',
          'unknown-community',
          `${desk.settings.name} has no community «${slug}»: the record will not be in it.`,
          'communities',
        ),
      );
  }
  for (const grant of Array.isArray(metadata.grants) ? metadata.grants.filter(isObject) : []) {
    const number = toAwardId(String(grant.id));
    if (number !== undefined && (await isUnknown(desk, 'awards', `00k4n6c32::${number}`))) {
      problems.push(
        toProblem(
          'warning',
          'unknown-grant',
          `${desk.settings.name} does not know the grant ${String(grant.id)}: it will be told in the notes.`,
          'funding',
        ),
      );
    }
  }
  const until = record.access.right === 'embargoed' ? record.access.embargoUntil : undefined;
  if (until !== undefined && until.slice(0, 10) <= desk.clock.now().toISOString().slice(0, 10)) {
    problems.push(
      toProblem(
        'error',
        'embargo-past',
        `The embargo ends on ${until}, and ${desk.settings.name} takes only an end in the future: leave the embargo out.`,
        'access',
      ),
    );
  }
  return [...problems, ...checkFiles(desk, files)];
};
