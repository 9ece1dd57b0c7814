/** How a run ended. */
import type { ActionRun } from '../../scripts/run-action.ts';

export interface Ended extends ActionRun {
  /** Secrets and local paths that were found where they must not be. */
  leaks: readonly string[];
  /** It has asked the archive to change something. */
  hasWritten: boolean;
  /** And the archive has done so. */
  hasChanged: boolean;
  /** How many bytes were searched for them. */
  searched: number;
  /** Minutes by its own clock, which makes a hundred of each that the machine works. */
  took: number;
}

export const isDone = ({ code, outputs }: Ended): boolean => code === 0 && /^(published|unchanged)$/.test(outputs.state ?? '');

/** The code of its error. */
export const codeOf = ({ stdout }: Ended): string | undefined => /^::error[^\n]*\[([a-z-]+)\]\s*$/m.exec(stdout)?.[1];

export const errorOf = ({ stdout }: Ended): string | undefined => /^::error.*$/m.exec(stdout)?.[0];

/** What the page of a failed run says of the archive. */
const AFTERMATH =
  /Nothing was written|What this run wrote was taken away again|It is not known whether a draft was opened|What was written is kept|The draft is kept|The record is public; it was not taken back/;

/** A run that failed says with which code, what to do, and on its page what is done and what is left. */
export const complainOfFailure = (ended: Ended): readonly string[] => {
  const { code, signal, outputs, stderr, summary, hasWritten, hasChanged } = ended;
  if (signal !== null) return [`it was still running after its time (${signal})`];
  const told = codeOf(ended);
  return [
    ...(code === 1 && outputs.state === 'failed' ? [] : [`it ended with ${code}, «${outputs.state}»`]),
    ...(told === undefined ? ['no error is told'] : []),
    ...(told === 'internal' ? [`an internal error: ${errorOf(ended)}`] : []),
    ...(stderr === '' ? [] : [`on stderr: ${stderr.slice(0, 300)}`]),
    ...(summary.includes('**What to do:**') ? [] : ['the page does not say what to do']),
    ...(AFTERMATH.test(summary) ? [] : ['the page does not say what stands in the archive']),
    ...(hasChanged && summary.includes('Nothing was written') ? ['the page says that nothing was written, and it was'] : []),
    ...(!hasWritten || /^### Done and left\n\n- \[[ x]\] \S/m.test(summary) ? [] : ['the page does not say what is done and what is left']),
  ];
};

/** Its page says that nothing of this run stands in the archive. */
export const saysNothingStands = ({ summary }: Ended): boolean => /Nothing was written|was taken away again/.test(summary);

/** The files that it sent and proved, as its page says. */
export const sentBy = ({ summary }: Ended): readonly string[] =>
  [...summary.matchAll(/^- \[x\] upload (.+), \d+ bytes \(/gm)].map(([, name = '']) => name.replace(/\\(.)/g, '$1'));
