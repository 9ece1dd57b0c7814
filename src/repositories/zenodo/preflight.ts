/** What can be known before anything is created, and the crosswalk alone does not know: the server's own vocabularies, and today's date. Reads only. */
import type { Problem } from '../../model/problem.ts';
import type { ArchiveRecord } from '../../model/record.ts';
import type { ReleaseFile } from '../../model/release.ts';
import { tellPastEmbargo } from '../past-embargo.ts';
import { toDay } from './acceptance.ts';
import type { Vocabulary } from './client.ts';
import { crosswalk } from './crosswalk.ts';
import type { Desk } from './desk.ts';
import { toCanonicalGrant } from './details.ts';
import { checkFiles } from './file-limits.ts';
import { isObject, type WireMetadata } from './wire.ts';

/** One value that the server may lack. */
interface Question {
  kind: Vocabulary;
  /** As the vocabulary has it. */
  id: string;
  /** The record's field. */
  path: string;
  /** What the problem is, and what becomes of the value. */
  code: string;
  says(archive: string): string;
  /** An id that the vocabulary is sure to have where it is there at all: a host that is not zenodo.org may lack the whole of it. */
  probe?: string;
  /** Keeps the value out of what is sent. */
  leaveOut?(): void;
}

const toList = (value: unknown): readonly Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** The European Commission's own ROR; other funders are looked up by the server when the draft is made. */
const toAwardId = (grant: string): string | undefined => {
  const number = /^10\.13039\/501100000780::(.+)$/.exec(toCanonicalGrant(grant))?.[1];
  return number === undefined ? undefined : `00k4n6c32::${number}`;
};

const toCustomIds = (metadata: WireMetadata, key: string): readonly string[] => {
  const value = isObject(metadata.custom) ? metadata.custom[key] : undefined;
  return toList(Array.isArray(value) ? value : [value]).flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
};

const toQuestions = (metadata: WireMetadata, { unheld }: Desk): readonly Question[] => {
  const { license: licence, language } = metadata;
  const leaveOut = (value: string) => ({ leaveOut: () => void unheld.values.add(value) });
  const custom = (kind: Vocabulary, key: string, probe: string): readonly Question[] =>
    toCustomIds(metadata, key).map((id) => ({
      ...{ kind, id, probe, path: `custom.${key}`, code: 'unknown-value' },
      ...leaveOut(id),
      says: (archive) => `${archive} has no «${id}» for ${key}: it is left out.`,
    }));
  return [
    // Names with + and the short ones of Creative Commons are older names of Zenodo's own, and not ids.
    ...(typeof licence === 'string' && !/[+]|^cc-(by|zero)/.test(licence)
      ? [
          {
            ...{ kind: 'licenses' as const, id: licence, probe: 'mit', path: 'rights', code: 'unknown-licence' },
            says: (archive: string) => `${archive} does not know the licence ${licence}.`,
          },
        ]
      : []),
    ...(typeof language === 'string'
      ? [
          {
            ...{ kind: 'languages' as const, id: language, probe: 'eng', path: 'languages', code: 'unknown-language' },
            ...leaveOut(language),
            says: (archive: string) => `${archive} does not know the language ${language}: it is left out.`,
          },
        ]
      : []),
    // An unknown community is shown as if the record were in it (facts/zenodo.md 6.8), so nobody would ever notice.
    ...toList(metadata.communities).map(({ identifier }): Question => {
      const slug = String(identifier);
      return {
        ...{ kind: 'communities', id: slug, path: 'communities', code: 'unknown-community' },
        leaveOut: () => void unheld.communities.add(slug),
        says: (archive) => `${archive} has no community «${slug}»: the record will not be in it.`,
      };
    }),
    ...toList(metadata.grants).flatMap(({ id: grant }): readonly Question[] => {
      const id = toAwardId(String(grant));
      return id === undefined
        ? []
        : [
            {
              ...{ kind: 'awards', id, path: 'funding', code: 'unknown-grant' },
              ...leaveOut(id),
              says: (archive) => `${archive} does not know the grant ${String(grant)}: it is told in the notes.`,
            },
          ];
    }),
    ...custom('code:programmingLanguages', 'code:programmingLanguage', 'python'),
    ...custom('code:developmentStatus', 'code:developmentStatus', 'active'),
  ];
};

/** See the port. */
export const preflight = async (
  desk: Desk,
  record: ArchiveRecord,
  files: readonly ReleaseFile[] | undefined,
): Promise<readonly Problem[]> => {
  /** 404 is the only answer that says no; a host without these pages, or one that is down, says nothing. */
  const isUnknown = async (kind: Vocabulary, id: string): Promise<boolean> => (await desk.client.lookUp(kind, id)).status === 404;
  const problems: Problem[] = [];
  for (const { kind, id, probe, path, code, says, leaveOut } of toQuestions(crosswalk(record).body.metadata, desk)) {
    if (!(await isUnknown(kind, id)) || (probe !== undefined && (await isUnknown(kind, probe)))) continue;
    leaveOut?.();
    problems.push({ severity: 'warning', code, message: says(desk.settings.name), path });
  }
  const today = toDay(desk.clock.now());
  problems.push(...tellPastEmbargo(record, { archive: desk.settings.name, today, isNew: files !== undefined }));
  return files === undefined ? problems : [...problems, ...checkFiles(desk, files)];
};
