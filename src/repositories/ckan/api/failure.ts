/** Why a call of CKAN's Action API did not give what it should: every kind of failure told from the others (facts/ckan.md 1.2). Pure. */
import { type Answer, isPage, isSuccess } from '../../../http/answer.ts';

/** What is wrong, by the path of the field: `resources[0].size`. */
export type FieldErrors = ReadonlyMap<string, readonly string[]>;

export type Failure =
  /** No answer came; what was asked may have been done. */
  | { kind: 'no-answer' }
  | { kind: 'too-busy' }
  /** Not followed: a redirected POST becomes a GET. */
  | { kind: 'moved'; to: string }
  /** `isNobody`: the server takes the caller for nobody, so the token is not good, or missing. */
  | { kind: 'not-authorised'; message: string; isNobody: boolean }
  | { kind: 'not-found'; message: string }
  | { kind: 'invalid'; fields: FieldErrors }
  /** The dataset is not as it was read any more: nothing was written (facts/ckan.md 1.8). */
  | { kind: 'raced' }
  /** The file is over a limit: CKAN's own, or a proxy's. */
  | { kind: 'too-large' }
  /** The structure of what was sent: a text where a list of objects is wanted. */
  | { kind: 'misshapen'; message: string }
  /** The query itself is refused. */
  | { kind: 'search-refused'; message: string }
  /** Solr is not there. What was to be written is not. */
  | { kind: 'search-down'; message: string }
  /** Solr does not take a value, mostly for its length. What was to be written is not. */
  | { kind: 'not-indexed'; message: string }
  /** A bare text: the action is not known, or the request is none. */
  | { kind: 'bad-request'; message: string }
  /** 5xx of CKAN, or of a proxy that does not reach it. What was asked may have been done. */
  | { kind: 'failed'; message: string }
  /** A page with 403 in place of an answer. */
  | { kind: 'blocked' }
  /** 200, and `success: false`. */
  | { kind: 'unsuccessful'; message: string }
  /** `success: true`, and a result of another shape than this action has. */
  | { kind: 'unexpected' }
  | { kind: 'not-ckan' };

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Texts come as lists, now and then alone; lists of objects are errors of the items, in their order. */
const gather = (value: unknown, path: string, into: Map<string, string[]>): void => {
  if (typeof value === 'string') into.set(path, [...(into.get(path) ?? []), value]);
  else if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) gather(item, typeof item === 'string' ? path : `${path}[${at}]`, into);
  } else if (isObject(value)) {
    for (const [name, item] of Object.entries(value)) gather(item, path === '' ? name : `${path}.${name}`, into);
  }
};

export const toFieldErrors = (error: Readonly<Record<string, unknown>>): FieldErrors => {
  const { __type: _, ...fields } = error;
  const found = new Map<string, string[]>();
  gather(fields, '', found);
  return found;
};

/** Solr's own reason: what stands before it repeats the query and what the caller may see, and is not for a log (facts/ckan.md 1.2). */
const toSearchReason = (message: string): string => {
  const reason = /\[Reason: ([\s\S]*?)\\*'?\]/.exec(message)?.[1] ?? message;
  const [first = ''] = reason.split(/\\+n/);
  return first.replace(/\\+(?=['"])/g, '');
};

/** CKAN names the caller in its refusals: `User  not authorized` (with two blanks) is said to nobody. */
const isSaidToNobody = (message: string): boolean => /\bUser {2}not authorized/.test(message);

const fromEnvelope = (error: Readonly<Record<string, unknown>>, status: number): Failure => {
  const message = typeof error.message === 'string' ? error.message : '';
  switch (error.__type) {
    case 'Authorization Error':
      return { kind: 'not-authorised', message, isNobody: isSaidToNobody(message) };
    case 'Not Found Error':
      return { kind: 'not-found', message };
    case 'Validation Error': {
      const fields = toFieldErrors(error);
      // The names of the locked fields, and no sentence of a schema's own field of that name.
      if (fields.get('match')?.every((text) => /^\w+$/.test(text))) return { kind: 'raced' };
      return fields.get('upload')?.some((text) => /too large/i.test(text)) ? { kind: 'too-large' } : { kind: 'invalid', fields };
    }
    case 'Integrity Error':
      return { kind: 'misshapen', message };
    case 'Search Query Error':
    case 'Search Error':
      return { kind: 'search-refused', message: toSearchReason(message) };
    case 'Search Connection Error':
      return { kind: 'search-down', message };
    case 'Search Index Error':
      return /Failed to connect|Could not connect/i.test(message) ? { kind: 'search-down', message } : { kind: 'not-indexed', message };
    default:
      if (status >= 500) return { kind: 'failed', message };
      return status < 400 ? { kind: 'unsuccessful', message } : { kind: 'bad-request', message };
  }
};

const fromPage = ({ status }: Answer): Failure => {
  if (status === 413) return { kind: 'too-large' };
  if (status === 403) return { kind: 'blocked' };
  return status >= 500 ? { kind: 'failed', message: `a page came with ${status}` } : { kind: 'not-ckan' };
};

/** What an answer that is no success, or not of the wanted shape, means. */
export const toFailure = (answer: Answer): Failure => {
  const { status, json, headers } = answer;
  if (status === 0) return { kind: 'no-answer' };
  if (status === 429) return { kind: 'too-busy' };
  if (status >= 300 && status < 400) return { kind: 'moved', to: headers.location ?? '' };
  if (typeof json === 'string') return status === 400 ? { kind: 'bad-request', message: json } : { kind: 'not-ckan' };
  if (!isObject(json)) return isPage(answer) || json === undefined ? fromPage(answer) : { kind: 'not-ckan' };
  if (isObject(json.error)) return fromEnvelope(json.error, status);
  if (json.success === false) return { kind: 'unsuccessful', message: typeof json.error === 'string' ? json.error : '' };
  return json.success === true && isSuccess(answer) ? { kind: 'unexpected' } : { kind: 'not-ckan' };
};

/** May it have been done all the same? Then it is looked up before it is asked for again (DESIGN.md, rule 1). */
export const isUnclearFailure = ({ kind }: Failure): boolean => kind === 'no-answer' || kind === 'failed' || kind === 'not-ckan';

/** Told by the server's own id rule: the id is in use in another dataset, a deleted one, say (facts/ckan.md 1.10, rule 3). */
export const isIdTaken = (failure: Failure): boolean =>
  failure.kind === 'invalid' &&
  [...failure.fields].some(([path, texts]) => /(^|\.)id$/.test(path) && texts.some((text) => /already exists/i.test(text)));
