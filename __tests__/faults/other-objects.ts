/** What GitHub may say of another object than the asked one: of another repository, tag, file or person. Each answer is GitHub's own, and well formed. */
import { REPOSITORY } from '../e2e/stage.ts';
import type { FaultKind, Sound } from './faults.ts';
import type { Fault, Strike } from './proxy.ts';

/** The folder and the repository that the others are in: see seeds.ts. */
export const OLD = 'old';
export const OTHER = 'sea-level';
const OTHERS = REPOSITORY.replace(/[^/]+$/, OTHER);
/** Of a release that no play archives. */
const OTHER_TAG = 'v1.2.0';

/** Marks a request of the test's own, so that it is not struck itself. */
const ask = async ({ asked }: Strike, path: string, accept = 'application/json'): Promise<Response> =>
  fetch(`http://${asked.headers.host}${path}${path.includes('?') ? '&' : '?'}aside`, {
    headers: { authorization: asked.headers.authorization ?? '', accept },
  });

interface Where {
  repository: string;
  tag: string;
}

/** The same question, asked of something else. */
const toOther = async (strike: Strike, { repository, tag }: Where): Promise<string> => {
  const home = `/repos/${repository}`;
  const commit = await (await ask(strike, `${home}/commits/tags%2F${tag}`, 'application/vnd.github.sha')).text();
  const { id } = (await (await ask(strike, `${home}/releases/tags/${tag}`)).json()) as { id: number };
  return (strike.asked.url ?? '')
    .replace(`/repos/${REPOSITORY}`, home)
    .replace(/v1\.\d\.0/, tag)
    .replace(/\b[0-9a-f]{40}\b/, commit)
    .replace(/\/releases\/\d+/, `/releases/${id}`);
};

const answering =
  (toPath: (strike: Strike) => string | Promise<string>): Fault =>
  async (strike) => {
    strike.asked.resume();
    const { headers } = strike.asked;
    const told = await ask(strike, await toPath(strike), headers.accept ?? '*/*');
    const body = Buffer.from(await told.arrayBuffer());
    const { 'content-encoding': _, 'transfer-encoding': __, ...rest } = Object.fromEntries(told.headers);
    strike.answer.writeHead(told.status, { ...rest, 'content-length': String(body.length) });
    strike.answer.end(body);
  };

/** The statistics name no repository, and are believed: nothing tells them from another's. */
const isTold = ({ side, method, path, reply }: Sound): boolean =>
  side === 'github' && method === 'GET' && reply.status === 200 && path.startsWith(`/repos/${REPOSITORY}`) && !path.includes('/stats/');

const tagIn = ({ asked }: Strike): string => /v1\.\d\.0/.exec(asked.url ?? '')?.[0] ?? 'v1.0.0';

export const OTHER_OBJECTS: readonly FaultKind[] = [
  {
    name: 'an answer for another repository',
    act: answering((strike) => toOther(strike, { repository: OTHERS, tag: tagIn(strike) })),
    fits: isTold,
    lasts: true,
  },
  {
    name: 'an answer for another tag',
    act: answering((strike) => toOther(strike, { repository: REPOSITORY, tag: OTHER_TAG })),
    fits: (sound) => isTold(sound) && /v1\.\d\.0|\b[0-9a-f]{40}\b|\/releases\/\d+/.test(sound.path),
    lasts: true,
  },
  {
    name: 'an answer for another file',
    act: answering(({ asked }) => (asked.url ?? '').replace('/contents/', `/contents/${OLD}/`)),
    fits: (sound) => isTold(sound) && /\/contents\/[^?]/.test(sound.path),
    lasts: true,
  },
  {
    name: 'an answer for another person',
    act: async ({ forward, answer }) => {
      const told = await forward((body) => {
        const asked = JSON.parse(body.toString());
        return Buffer.from(JSON.stringify({ ...asked, variables: { ids: asked.variables.ids.toReversed() } }));
      });
      answer.writeHead(told.status, { ...told.headers, 'content-length': String(told.body.length) });
      answer.end(told.body);
    },
    fits: ({ side, path, reply }) => side === 'github' && path.includes('/graphql') && reply.status === 200,
    lasts: true,
  },
];
