/** A plan is data: steps that are still missing, each one thing that a repository can do. */
import type { ErrorCode } from '../errors.ts';

/** What follows a publication is done as far as it can be: the record is public, whatever comes of it. */
export type Phase = 'claim' | 'describe' | 'upload' | 'publish' | 'follow';

/** `deposit` is an id; `why` is for people. Steps after a claim are planned once the claimed deposit has been observed. */
export type Step =
  | { phase: 'claim'; do: 'create'; why: string }
  | { phase: 'claim'; do: 'new-version'; of: string; why: string }
  | { phase: 'claim'; do: 'edit'; of: string; why: string }
  | { phase: 'describe'; do: 'describe'; deposit: string; fields: readonly string[]; why: string }
  /** Takes back the yes of those who looked at it, before something is changed that they have not seen. */
  | { phase: 'describe'; do: 'reopen'; deposit: string; why: string }
  | { phase: 'upload'; do: 'import'; deposit: string; files: readonly string[]; why: string }
  | { phase: 'upload'; do: 'prove'; deposit: string; file: string; why: string }
  | { phase: 'upload'; do: 'remove'; deposit: string; file: string; why: string }
  | { phase: 'upload'; do: 'declare'; deposit: string; files: readonly string[]; why: string }
  | { phase: 'upload'; do: 'upload'; deposit: string; file: string; size: number; why: string }
  | { phase: 'publish'; do: 'look-for-twin'; deposit: string; why: string }
  | { phase: 'publish'; do: 'publish'; deposit: string; why: string }
  /** Hands the deposit to those who look at it before it is public, or back to them. */
  | { phase: 'publish'; do: 'submit'; deposit: string; to: 'community' | 'curators'; community?: string; why: string }
  | { phase: 'follow'; do: 'join'; deposit: string; community: string; why: string }
  | { phase: 'follow'; do: 'link-dmp'; deposit: string; dmp: string; why: string }
  | { phase: 'follow'; do: 'let-go'; deposit: string; releases: readonly string[]; why: string }
  /** Going on would harm somebody's work or publish something wrong: nothing is done, and this is said. */
  | { phase: 'claim'; do: 'stop'; code: ErrorCode; message: string; remedy: string };

/** What changes a deposit's files. */
export const WRITING_FILES: readonly Step['do'][] = ['import', 'remove', 'upload'];

/** What changes a deposit. */
export const WRITING: readonly Step['do'][] = ['describe', ...WRITING_FILES];

/** One line for people. */
export const toStepText = (step: Step): string => {
  switch (step.do) {
    case 'create':
      return `create a draft (${step.why})`;
    case 'new-version':
      return `open a new version of ${step.of} (${step.why})`;
    case 'edit':
      return `open ${step.of} for correction (${step.why})`;
    case 'describe':
      return `write the metadata of ${step.deposit} (${step.why})`;
    case 'reopen':
      return `reopen the request about ${step.deposit} (${step.why})`;
    case 'import':
      return `take over ${step.files.length} files of the version before (${step.why})`;
    case 'prove':
      return `prove ${step.file} by reading the source again (${step.why})`;
    case 'remove':
      return `remove ${step.file} (${step.why})`;
    case 'declare':
      return `declare ${step.files.length} files`;
    case 'upload':
      return `upload ${step.file}, ${step.size} bytes (${step.why})`;
    case 'look-for-twin':
      return 'look once more for a twin';
    case 'publish':
      return `publish ${step.deposit}`;
    case 'submit':
      return `submit ${step.deposit} to ${step.to === 'curators' ? 'the curators' : `the community ${step.community}`} (${step.why})`;
    case 'join':
      return `ask the community ${step.community} to take ${step.deposit} (${step.why})`;
    case 'link-dmp':
      return `link ${step.deposit} to the data management plan ${step.dmp}`;
    case 'let-go':
      return `remove the files of ${step.releases.join(', ')} (${step.why})`;
    case 'stop':
      return `stop: ${step.message}`;
  }
};
