/** The adapter's readers and tables against answers of the real software (recordings of Zenodo's own v25.2.5). */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { toRecognised } from '../../../src/repositories/recognise.ts';
import { compareMetadata } from '../../../src/repositories/zenodo/differences.ts';
import { toAcceptedLicence, toCanonicalLicence } from '../../../src/repositories/zenodo/licences.ts';
import { isResourceType } from '../../../src/repositories/zenodo/types.ts';
import { isObject, readDeposition, readFiles, readObject, readRecord } from '../../../src/repositories/zenodo/wire.ts';

interface Exchange {
  label: string;
  /** `false`: what answered otherwise on another server; its body is kept in part only. */
  compare?: boolean;
  request: { method: string; path: string; body: unknown };
  response: { status: number; body: unknown };
}

const NAMES = ['1-drafts-and-versions', '2-metadata', '3-licences', '4-records', '5-communities-and-flows'];
const exchanges: readonly Exchange[] = NAMES.flatMap((name) =>
  readFileSync(new URL(`../../recordings/zenodo/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Exchange)
    .filter(({ compare }) => compare !== false),
);

const metadataOf = (body: unknown): Record<string, unknown> | undefined =>
  isObject(body) && isObject(body.metadata) ? body.metadata : undefined;

/** Answers to metadata that was sent: what was sent, the status, and what came back. */
const writes = exchanges.flatMap(({ label, request, response }) => {
  const sent = metadataOf(request.body);
  return sent !== undefined && /^\/api\/deposit\/depositions(\/\d+)?$/.test(request.path)
    ? [{ label, sent, status: response.status, echo: metadataOf(response.body) ?? {} }]
    : [];
});

test('There is something to compare with', () => {
  expect(exchanges.length).toBeGreaterThan(500);
  expect(writes.length).toBeGreaterThan(300);
});

describe('A licence', () => {
  const tried = writes.flatMap(({ sent, status, echo }) =>
    typeof sent.license === 'string' && sent.license !== '' ? [{ id: sent.license, status, echo: echo.license }] : [],
  );
  const known = [...new Map(tried.map((one) => [one.id, one])).values()];

  test('is sent as it is exactly if Zenodo took it, and kept it', () => {
    const isKept = ({ status, echo }: (typeof known)[number]): boolean => status < 300 && echo !== undefined;
    const ours = known.filter(({ id }) => toAcceptedLicence(id) !== undefined).map(({ id }) => id);
    expect(ours.toSorted()).toEqual(
      known
        .filter(isKept)
        .map(({ id }) => id)
        .toSorted(),
    );
    expect(known.length).toBeGreaterThan(60);
  });

  test('is the same in the answer, whatever it is called there', () => {
    const kept = known.filter(({ status, echo }) => status < 300 && echo !== undefined);
    expect(kept.filter(({ id, echo }) => toCanonicalLicence(String(echo)) !== toCanonicalLicence(id))).toEqual([]);
  });
});

describe('A related identifier', () => {
  const tried = writes.flatMap(({ sent, status, echo }) => {
    const list = sent.related_identifiers;
    const [one] = Array.isArray(list) && list.length === 1 ? list : [];
    return isObject(one) && typeof one.identifier === 'string' && typeof one.relation === 'string' && one.relation !== 'isNothing'
      ? [
          {
            identifier: one.identifier,
            isTaken: status < 300,
            echo: Array.isArray(echo.related_identifiers) ? echo.related_identifiers[0] : undefined,
          },
        ]
      : [];
  });

  test('that we would send as it is was taken', () => {
    const asItIs = tried.filter(({ identifier }) => toRecognised(identifier) === identifier);
    expect(asItIs.filter(({ isTaken }) => !isTaken)).toEqual([]);
    expect(asItIs.length).toBeGreaterThan(8);
  });

  test('that was refused we would send in another form, or not at all', () => {
    const refused = tried.filter(({ isTaken }) => !isTaken).map(({ identifier }) => identifier);
    expect(refused.filter((identifier) => toRecognised(identifier) === identifier)).toEqual([]);
    expect(refused.length).toBeGreaterThan(1);
  });

  test('that was taken for a handle by mistake we would send as an address', () => {
    const mistaken = tried.filter(({ echo }) => isObject(echo) && echo.scheme === 'handle' && !/^(hdl:|\d)/.test(String(echo.identifier)));
    expect(mistaken.map(({ identifier }) => toRecognised(identifier))).toEqual(mistaken.map(() => expect.stringMatching(/^https:/)));
    expect(mistaken.length).toBeGreaterThan(0);
  });
});

test('A type was taken exactly if we know it', () => {
  const tried = writes.flatMap(({ sent, status, echo }) => {
    const type = sent.upload_type;
    if (typeof type !== 'string' || type === '' || (status >= 400 && status !== 400)) return [];
    const finer = sent[`${type}_type`];
    return [{ id: typeof finer === 'string' ? `${type}-${finer}` : type, isTaken: status < 300 && echo.upload_type !== undefined, status }];
  });
  const taken = new Set(tried.filter(({ isTaken }) => isTaken).map(({ id }) => id));
  expect([...taken].filter((id) => !isResourceType(id))).toEqual([]);
  expect(tried.filter(({ id, isTaken }) => !isTaken && isResourceType(id) && !taken.has(id))).toEqual([]);
});

describe('The echo of what was sent whole', () => {
  /** Requests that were good in every field that they sent: by their labels, since the recording tries bad ones, too. */
  const BAD =
    /bad|invalid|nonsense|number|not a|empty|extra|unknown|string|chars|datetime|slashes|month|uncertain|without dashes|orcid url|script|img|soon|year only|conditions|objects|numbers|fal|gfdl|supervisors|with software|control|open with|300|keys|language: unknown|conference_url|list|null|setup|two invalid/i;
  const good = writes.filter(({ label, status }) => status < 300 && !BAD.test(label));
  /** What the server puts in where nothing was said; the crosswalk always says it. */
  const isFilledIn = (field: string, wanted: unknown): boolean =>
    wanted === undefined && ['rights', 'publicationDate', 'access'].includes(field);

  test('shows no difference', () => {
    const told = good.flatMap(({ label, sent, echo }) =>
      compareMetadata(sent, echo)
        .filter(({ field, wanted }) => !isFilledIn(field, wanted))
        .map((difference) => ({ label, ...difference })),
    );
    expect(told).toEqual([]);
    expect(good.length).toBeGreaterThan(150);
  });

  test('of what was lost on the way does show it', () => {
    const lost = writes.filter(
      ({ label, status }) =>
        status < 300 &&
        /version: 300|title: 2|upload_type: number|description: 2 chars|orcid bad|language: unknown 2|unknown namespace/.test(label),
    );
    expect(lost.filter(({ sent, echo }) => compareMetadata(sent, echo).length === 0).map(({ label }) => label)).toEqual([]);
    expect(lost.length).toBeGreaterThan(4);
  });
});

describe('Every answer is read', () => {
  const good = exchanges.filter(({ response }) => response.status >= 200 && response.status < 300);
  const at = (path: RegExp, method: RegExp = /./): readonly Exchange[] =>
    good.filter(({ request }) => path.test(request.path) && method.test(request.method));

  test.each<[string, readonly Exchange[], (body: unknown) => unknown]>([
    [
      'a deposition',
      [
        ...at(/^\/api\/deposit\/depositions$/, /POST/),
        ...at(/^\/api\/deposit\/depositions\/\d+$/, /GET|PUT/),
        ...at(/\/actions\/(publish|edit|newversion)$/),
      ],
      readDeposition,
    ],
    ['a listing of files', at(/^\/api\/deposit\/depositions\/\d+\/files$/, /GET/), readFiles],
    ['an object', at(/^\/api\/files\/[0-9a-f-]+\/[^?]+$/, /PUT/), readObject],
  ])('as %s', (_what, answers, read) => {
    expect(answers.filter(({ response }) => read(response.body) === undefined).map(({ label }) => label)).toEqual([]);
    expect(answers.length).toBeGreaterThan(5);
  });
});

test('A public record is read in a deposition’s words, and shows no difference from what was sent', () => {
  const { sent, record } = JSON.parse(readFileSync(new URL('published-record.json', import.meta.url), 'utf8')) as {
    sent: Record<string, unknown>;
    record: unknown;
  };
  const read = readRecord(record);
  expect(read).toMatchObject({
    id: 6638,
    conceptId: '6637',
    doi: '10.5281/zenodo.6638',
    state: 'done',
    submitted: true,
    files: [{ name: 'demo-1.0.0.tar.gz', size: 200, checksum: { algorithm: 'md5' } }, { name: 'two words ü.txt' }],
  });
  expect(compareMetadata(sent, read?.metadata ?? {}, { isPublicForm: true, isPublished: true })).toEqual([]);
});
