/**
 * When are two answers alike, though ids and times differ? Status, content type, the headers that matter, and the body: same keys, same types,
 * same values. Values that differ by nature are matched by kind: times with times, and ids one to one (what stood for A once must stand for A always).
 */
export interface Answer {
  status: number;
  headers?: Record<string, unknown>;
  body?: unknown;
}

export type Report = (path: string, real: string, ours: string) => void;

export interface Likeness {
  /** What our side calls this id of the recording, if it is known yet. */
  ours(word: string): string | undefined;
  compare(real: Answer, ours: Answer, report: Report): void;
}

const time = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/;
const httpDate = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} /;
/** Words that servers make up: UUIDs, hashes and tokens. */
const madeUp =
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$|^[0-9a-z]{5}-[0-9a-z]{5}$|^[0-9a-f]{16,}$|^(?=.*\d)[A-Za-z0-9-]{24,}$/;
/** A number is an id only where ids stand: `records/15`, `zenodo.15`, `conceptrecid:15`. */
const beforeNumber = /(\/|zenodo\.|recid:"?|id:"?|id=|record:|draft:)$/;
const idKey = /(^|_)(id|owner|recid|conceptrecid|uuid|bucket|revision|version_id|file_id|etag|uid|pid|number|token|took)$/;
const headersThatMatter = ['location', 'etag', 'link', 'allow', 'www-authenticate'];
/** Counts over whatever else a server holds: that they are there is enough. */
const counts = new Set(['aggregations', 'search_facets', 'facets']);

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const nameOf = (item: unknown): unknown => (isObject(item) ? (item.filename ?? item.key) : undefined);
/** Lists of files come in any order: they are compared by name. */
const inOrder = (list: readonly unknown[]): unknown[] =>
  list.length > 1 && list.every((item) => typeof nameOf(item) === 'string')
    ? list.toSorted((a, b) => (String(nameOf(a)) < String(nameOf(b)) ? -1 : 1))
    : [...list];

/** Is this word, standing behind that separator, an id? */
export const isId = (word: string, before = '/'): boolean => madeUp.test(word) || (/^\d{1,12}$/.test(word) && beforeNumber.test(before));

export const decoded = (text: string): string => text.replace(/%(3A|2F|22|3D|20)/g, (code) => decodeURIComponent(code));
const words = (text: string): string[] =>
  decoded(text.replace(/https?:\/\/[^/\s"'<>]+/g, 'http://host'))
    .replaceAll('zenodo.', '\u0000zenodo.')
    .split(/((?:\u0000zenodo\.|[^A-Za-z0-9-])+)/);
const kind = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value);
const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
};

const headersOf = ({ headers = {} }: Answer): Record<string, string> => {
  const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
  return { ...lower, 'content-type': (lower['content-type'] ?? '').split(';')[0]?.trim() ?? '' };
};

export const createLikeness = (): Likeness => {
  const forward = new Map<string, string>();
  const backward = new Map<string, string>();
  const paired = (a: string, b: string): boolean => {
    if ((forward.get(a) ?? b) !== b || (backward.get(b) ?? a) !== a) return false;
    forward.set(a, b);
    backward.set(b, a);
    return true;
  };
  const sameText = (a: string, b: string): boolean => {
    if (a === b || (time.test(a) && time.test(b)) || (httpDate.test(a) && httpDate.test(b))) return true;
    const [left, right] = [words(a), words(b)];
    return (
      left.length === right.length &&
      left.every((word, at) => {
        const other = right[at] ?? '';
        return word === other || (isId(word, left[at - 1]) && isId(other, right[at - 1]) && paired(word, other));
      })
    );
  };
  const compareObjects = (a: Json, b: Json, path: string, report: Report): void => {
    for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
      const at = path === '' ? name : `${path}.${name}`;
      if (!(name in b)) report(at, show(a[name]), '(absent)');
      else if (!(name in a)) report(at, '(absent)', show(b[name]));
      else if (!counts.has(name)) compareValues(a[name], b[name], { path: at, key: name, report });
    }
  };
  const compareValues = (a: unknown, b: unknown, where: { path: string; key: string; report: Report }): void => {
    const { path, key, report } = where;
    if (kind(a) !== kind(b)) report(path, `${kind(a)} ${show(a)}`, `${kind(b)} ${show(b)}`);
    else if (Array.isArray(a) && Array.isArray(b)) {
      const twins = inOrder(b);
      // Lists of different lengths are not gone into: what would be paired there might not belong together.
      if (a.length !== b.length) report(path, `${a.length} items ${show(a)}`, `${b.length} items ${show(b)}`);
      else for (const [at, item] of inOrder(a).entries()) compareValues(item, twins[at], { path: `${path}[${at}]`, key, report });
    } else if (isObject(a) && isObject(b)) compareObjects(a, b, path, report);
    else if (typeof a === 'string' && typeof b === 'string') {
      if (!sameText(a, b)) report(path, show(a), show(b));
    } else if (a !== b && !(typeof a === 'number' && idKey.test(key) && paired(String(a), String(b)))) report(path, show(a), show(b));
  };
  return {
    ours: (word) => forward.get(word),
    compare: (real, ours, report) => {
      if (real.status !== ours.status) report('status', String(real.status), String(ours.status));
      const [a, b] = [headersOf(real), headersOf(ours)];
      if (real.headers !== undefined && a['content-type'] !== b['content-type']) report('header content-type', a['content-type'] ?? '', b['content-type'] ?? '');
      for (const name of headersThatMatter) {
        if (real.headers && name in a !== name in b) report(`header ${name}`, a[name] ?? '(absent)', b[name] ?? '(absent)');
        else if (name === 'location' && name in a && !sameText(a[name] ?? '', b[name] ?? '')) report(`header ${name}`, a[name] ?? '', b[name] ?? '');
      }
      // A page for people is a page for people: its text is not compared.
      if (!/html/.test(b['content-type'] ?? '')) compareValues(real.body ?? null, ours.body ?? null, { path: '', key: '', report });
    },
  };
};
