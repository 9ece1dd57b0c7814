/** What may stand on a server because it was asked for: a write that was carried out, or whose answer does not tell. No run says «nothing was written» against it. */
import { type Answer, isSuccess, isUnclear } from './answer.ts';

export interface Writes {
  /** @param request `method`: what it works as; `takesBack`: all that was written @param answer undefined where it was broken off */
  note(request: { method: string; takesBack?: boolean | undefined }, answer: Pick<Answer, 'status'> | undefined): void;
  /** Something may stand there. What was taken away again leaves nothing; nobody knows what to take away of a write whose answer did not come. */
  mayStand(): boolean;
}

const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

export const openWrites = (): Writes => {
  let stands = false;
  let mayStand = false;
  return {
    note: ({ method, takesBack = false }, answer) => {
      if (READING.has(method)) return;
      const isDone = answer !== undefined && isSuccess(answer);
      // «There is none» is no word for what this run has written: the id may have been another's.
      if (takesBack) stands &&= !isDone;
      else if (answer === undefined || isUnclear(answer)) mayStand = true;
      else stands ||= isDone;
    },
    mayStand: () => stands || mayStand,
  };
};
