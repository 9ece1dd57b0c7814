/** An archive that only notes what it is asked for, and what it keeps. */
import { ArchiveError, type ErrorCode } from '../../src/errors.ts';
import { silentLog } from '../../src/log.ts';
import type { Abilities, Deposit, Observed } from '../../src/model/deposit.ts';
import type { CarryOutDoors } from '../../src/plan/carry-out.ts';
import type { Repository } from '../../src/repositories/repository.ts';

export const abilities: Abilities = {
  ...{
    reservesDois: true,
    versions: true,
    editsPublished: true,
    copiesFiles: true,
    importsFiles: false,
    checksum: 'md5',
    seesDrafts: true,
  },
  parallelUploads: 2,
  limits: { files: 100, totalBytes: 5e10, fileBytes: 5e10, nameCharacters: 255, emptyFiles: false },
};
export const draft: Deposit = {
  ...{ id: '7', state: 'draft', isEdit: false, createdAt: '2026-11-02', url: 'https://archive.example/7', marker: {}, echo: {} },
  files: [{ name: 'old.zip', size: 3, checksum: { algorithm: 'md5', value: 'x' } }],
};

/** `fails` says at which call it breaks. */
export const note = (calls: string[], options: { fails?: string; code?: ErrorCode; twins?: readonly Deposit[] } = {}): Repository => {
  let open = 0;
  const call = <T>(name: string, answer: T): T => {
    calls.push(name);
    if (name === options.fails) throw new ArchiveError(options.code ?? 'archive-failed', `${name} failed`, { remedy: 'Try again.' });
    return answer;
  };
  return {
    name: 'Notes',
    crosswalk: () => ({ body: {}, losses: [] }),
    preflight: async () => [],
    differences: () => [],
    observe: async (): Promise<Observed> => ({ abilities, thisRelease: options.twins ?? [], notices: [] }),
    create: async () => call('create', draft),
    newVersion: async (of) => call(`new-version ${of.id}`, draft),
    edit: async (of) => call(`edit ${of.id}`, draft),
    describe: async (deposit) => call('describe', { deposit, dropped: [{ field: 'language', wanted: 'xx', found: undefined }] }),
    importFiles: async () => call('import', undefined),
    declareFiles: async () => call('declare', undefined),
    upload: async (_, { name, size }) => {
      open += 1;
      calls.push(`${name} with ${open} open`);
      await Promise.resolve();
      open -= 1;
      if (name === options.fails) throw new Error('the line broke');
      return { name, size, checksum: { algorithm: 'md5', value: `md5 of ${name}` } };
    },
    removeFile: async (_, { name }) => call(`remove ${name}`, undefined),
    publish: async (deposit) => call('publish', { ...deposit, state: 'published' }),
    mayHaveWritten: () => calls.length > 0,
  };
};

export const doors = (repository: Repository, signal = new AbortController().signal): CarryOutDoors => ({
  repository,
  log: silentLog,
  signal,
  now: () => 0,
  parallelUploads: 4,
});
