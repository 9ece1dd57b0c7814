/** Turns an answer that is no success into an error that says what the server said, and what to do. */
import { ArchiveError, type ErrorCode } from '../errors.ts';
import { type Answer, isPage, isSuccess } from './answer.ts';
import { toStandingRemedy } from './no-answer.ts';
import { redact, redactUrl } from './redact.ts';

export interface ProblemOptions {
  /** For people: `Zenodo`. */
  archive: string;
  /** What was tried, as the end of "could not …": `create the draft`. */
  task: string;
  /** For a refusal (4xx) that is nothing else below. Default `archive-refused`. */
  code?: ErrorCode;
  remedy?: string;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const toList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** `metadata.title: Missing data…`, one line each. Servers write `message` or `messages` (facts/zenodo.md 2.4). */
const toFieldLine = (entry: unknown): readonly string[] => {
  if (!isObject(entry)) return typeof entry === 'string' ? [entry] : [];
  const field = typeof entry.field === 'string' ? `${entry.field}: ` : '';
  const words = [...toList(entry.messages), ...toList(entry.message)].filter((word) => typeof word === 'string');
  return words.map((word) => `${field}${word}`);
};

/** The server's own words, one per line: its message first, then a line for each field. Empty where it said nothing. */
export const readServerMessages = (answer: Answer): readonly string[] => {
  const { json } = answer;
  if (isObject(json)) {
    const message = typeof json.message === 'string' ? [json.message] : [];
    return [...message, ...toList(json.errors).flatMap(toFieldLine)];
  }
  if (typeof json === 'string') return [json];
  const text = answer.text?.replace(/<(script|style)[\s\S]*?(<\/\1>|$)/gi, ' ').replace(/<[^>]*>?/g, ' ');
  const words = text?.replace(/\s+/g, ' ').trim() ?? '';
  return words === '' ? [] : [words.slice(0, 200)];
};

/** What support asks for; often missing. */
const readRequestIds = (answer: Answer): readonly string[] => {
  const errorId = isObject(answer.json) ? answer.json.error_id : undefined;
  const requestId = answer.headers['x-request-id'];
  return [
    ...(requestId === undefined ? [] : [`x-request-id: ${requestId}`]),
    ...(typeof errorId === 'string' ? [`error_id: ${errorId}`] : []),
  ];
};

const AGAIN = 'Run it again later: it finds what is done and goes on from there.';

const judge = (answer: Answer, archive: string): { code: ErrorCode; said: string; remedy: string } | undefined => {
  const { status } = answer;
  if (status === 0) {
    const why = answer.cause instanceof Error ? answer.cause.message || answer.cause.name : String(answer.cause);
    const remedy = toStandingRemedy(answer.cause) ?? `Is ${archive} up, and the address right? ${AGAIN}`;
    return { code: 'archive-failed', said: `no answer came (${why})`, remedy };
  }
  if (status === 429) return { code: 'archive-failed', said: 'it asks for fewer requests (429)', remedy: AGAIN };
  if (status >= 500) return { code: 'archive-failed', said: `it failed (${status})`, remedy: AGAIN };
  if (status === 403 && isPage(answer)) {
    return {
      code: 'archive-blocked',
      said: 'a page came instead of an answer (403): a firewall before it blocks this machine',
      remedy: `This says nothing about the token. Runners share addresses: ${AGAIN} If it stays, write to the support of ${archive}.`,
    };
  }
  if (isSuccess(answer) || status < 400) {
    return {
      code: 'archive-failed',
      said: `it answered ${status} with something that is not its API (${answer.headers['content-type'] ?? 'no content type'})`,
      remedy: 'Check the address of the archive: is it the root of the site, and not a login page or a proxy?',
    };
  }
  return undefined;
};

/** The error for an answer that the caller cannot go on with. */
export const toProblem = (answer: Answer, options: ProblemOptions): ArchiveError => {
  const judged = judge(answer, options.archive);
  const code = judged?.code ?? options.code ?? 'archive-refused';
  const lines = [...readServerMessages(answer), ...readRequestIds(answer)].map((line) => `\n  ${line}`).join('');
  const message = `${options.archive}: could not ${options.task}; ${judged?.said ?? `it refuses (${answer.status})`}. ${answer.method} ${redactUrl(answer.url)}${lines}`;
  return new ArchiveError(code, redact(message), {
    remedy: judged?.remedy ?? options.remedy ?? 'Read what the server says, mend it, and run it again.',
    ...(answer.cause === undefined ? {} : { cause: answer.cause }),
  });
};
