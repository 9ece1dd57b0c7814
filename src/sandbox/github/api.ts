/** The API's listener: who asks, what it costs, which route answers, and how the answer is dressed. */
import type { IncomingMessage } from 'node:http';
import type { Handler } from '../server.ts';
import { type Answer, type Call, documentation, isAnswer, json, notFound, type RepositoryCall, readObject, refuse } from './answer.ts';
import { type Budget, findLimit, type Rate, type Resource, toRateHeaders } from './budget.ts';
import { strikes } from './faults.ts';
import { executeGraphql } from './graphql/execute.ts';
import { findRoute, type RepositoryRoute, toParts } from './router.ts';
import { archiveRoutes } from './routes/archives.ts';
import { assetRoutes, uploadRoutes } from './routes/assets.ts';
import { contentsRoutes } from './routes/contents.ts';
import { contributorRoutes } from './routes/contributors.ts';
import { gitRoutes } from './routes/git.ts';
import { releaseRoutes } from './routes/releases.ts';
import { repositoryRoutes } from './routes/repository.ts';
import { userRoutes } from './routes/users.ts';
import { sendAnswer } from './send-answer.ts';
import { anonymous, type Caller, callers, findRepository, repositoryId, type World } from './world.ts';

const repositoryScoped = [
  ...assetRoutes,
  ...releaseRoutes,
  ...contentsRoutes,
  ...gitRoutes,
  ...contributorRoutes,
  ...archiveRoutes,
  ...repositoryRoutes,
];

const versions = ['2022-11-28', '2026-03-10'];

/** The caller of a token, in any of the forms that GitHub takes; `undefined` for a token that nobody has. */
const findCaller = (world: World, authorization: string | undefined): Caller | undefined => {
  if (authorization === undefined) return anonymous;
  const [scheme = '', secret = ''] = authorization.split(' ');
  const token = /^basic$/i.test(scheme) ? Buffer.from(secret, 'base64').toString().split(':').at(-1) : secret;
  return callers.find((caller) => world.tokens[caller.name] === token);
};

const readForm = (accept: string): string => /application\/vnd\.github(?:\.v3)?\.([a-z]+)/.exec(accept)?.[1] ?? '';

/** The asset route gives bytes; everywhere else a plain `application/octet-stream` is refused (facts/github.md 2.3). */
const isAcceptable = (accept: string, path: string): boolean =>
  accept === '' || /json|vnd\.github|\*\/\*/.test(accept) || /\/releases\/assets\/\d+$/.test(path);

const redirect = (call: Call, rest: readonly string[], id: number): Answer => {
  const url = `${call.world.origin}/${['repositories', String(id), ...rest.map(encodeURIComponent)].join('/')}${call.url.search}`;
  return {
    status: call.method === 'GET' || call.method === 'HEAD' ? 301 : 307,
    headers: { location: url },
    json: { message: 'Moved Permanently', url, documentation_url: documentation },
  };
};

/** `/repos/OWNER/NAME/…` and `/repositories/ID/…`; a private repository is not there for a stranger. */
const answerRepository = (call: Call, parts: readonly string[], routes: readonly RepositoryRoute[]): Answer | Promise<Answer> => {
  const isById = parts[0] === 'repositories';
  const rest = parts.slice(isById ? 2 : 3);
  const seed = isById ? call.world.repositories.find((each) => String(repositoryId(each)) === parts[1]) : undefined;
  const found = isById ? seed && { seed, isRenamed: false } : findRepository(call.world, `${parts[1]}/${parts[2]}`);
  if (found === undefined || (found.seed.private === true && call.caller.access === 'none')) return notFound();
  if (found.isRenamed) return redirect(call, rest, repositoryId(found.seed));
  const route = findRoute<RepositoryCall>(routes, call.method === 'HEAD' ? 'GET' : call.method, rest);
  return route === undefined ? notFound() : route.route.answer({ ...call, seed: found.seed, params: route.params });
};

const answerGraphql = async (call: Call, rate: Rate): Promise<Answer> => {
  if (call.caller.name === 'anonymous') return refuse(401, 'This endpoint requires you to be authenticated.');
  const body = await readObject(call.request);
  if (isAnswer(body)) return body;
  if (strikes(call.world.faults, 'graphqlRateLimited'))
    return json({
      errors: [{ type: 'RATE_LIMITED', code: 'graphql_rate_limit', message: 'API rate limit already exceeded for installation ID 1.' }],
    });
  if (typeof body.query !== 'string') return refuse(400, 'A query attribute must be specified and must be a string.');
  return json(executeGraphql(body.query, (body.variables ?? {}) as Record<string, unknown>, { world: call.world, rate }));
};

const answerRoute = (call: Call, rate: Rate): Answer | Promise<Answer> => {
  const parts = toParts(call.url.pathname);
  if (call.method === 'POST' && call.url.pathname === '/graphql') return answerGraphql(call, rate);
  if (parts[0] === 'uploads') return answerRepository(call, parts.slice(1), uploadRoutes);
  if (parts[0] === 'repos' || parts[0] === 'repositories') return answerRepository(call, parts, repositoryScoped);
  const found = findRoute(userRoutes, call.method === 'HEAD' ? 'GET' : call.method, parts);
  return found === undefined ? notFound() : found.route.answer({ ...call, params: found.params });
};

const unicorn =
  '<!DOCTYPE html>\n<html><head><title>Unicorn! &middot; GitHub</title></head><body><p>We had issues producing the response to your request.</p></body></html>';

/** What stands before every route: faults, the token, the limits, the version, the media type. */
const answerCall = (call: Call, caller: Caller | undefined, rate: Rate): Answer | Promise<Answer> => {
  if (strikes(call.world.faults, 'html5xx'))
    return { status: 502, bytes: unicorn, headers: { 'content-type': 'text/html; charset=utf-8' } };
  if (call.request.headers['user-agent'] === undefined)
    return { status: 403, bytes: 'Request forbidden by administrative rules. Please make sure your request has a User-Agent header.\n' };
  if (caller === undefined) return refuse(401, 'Bad credentials');
  const limit = findLimit(call.world, caller, rate);
  if (limit !== undefined) return limit;
  if (!versions.includes(call.version)) return refuse(400, `${call.version} is not a supported version.`);
  const accept = call.request.headers.accept ?? '';
  if (!isAcceptable(accept, call.url.pathname))
    return refuse(415, `Unsupported 'Accept' header: '${accept}'. Must accept 'application/json'.`);
  return answerRoute(call, rate);
};

const toCall = (world: World, caller: Caller, request: IncomingMessage): Call => ({
  world,
  caller,
  request,
  method: request.method ?? 'GET',
  url: new URL(request.url ?? '/', world.origin),
  params: {},
  form: readForm(request.headers.accept ?? ''),
  version: String(request.headers['x-github-api-version'] ?? versions[0]),
});

/** Asking for the limit costs nothing. */
const tellLimits = (budget: Budget, caller: Caller, version: string): Answer => {
  const core = budget.look(caller, 'core');
  const search = { limit: 30, remaining: 30, reset: core.reset, used: 0 };
  const resources = { core, graphql: budget.look(caller, 'graphql'), search };
  return json(version === '2022-11-28' ? { resources, rate: core } : { resources });
};

export const createApi = (world: World, budget: Budget): Handler => {
  let requests = 0;
  return async (request, response) => {
    const caller = findCaller(world, request.headers.authorization);
    const call = toCall(world, caller ?? anonymous, request);
    const resource: Resource = call.url.pathname === '/graphql' ? 'graphql' : 'core';
    const isFree = call.url.pathname === '/rate_limit';
    const rate = isFree ? budget.look(call.caller, resource) : budget.spend(call.caller, resource);
    requests += 1;
    const headers = {
      date: world.now().toUTCString(), // what the reset of a limit is measured against
      ...toRateHeaders(rate, resource),
      'x-github-request-id': `LOCA:${requests.toString(16).toUpperCase().padStart(8, '0')}`,
      'x-github-api-version-selected': call.version,
      'x-github-media-type': `github.v3${call.form === '' ? '' : `; param=${call.form}`}; format=json`,
    };
    const answer = isFree && caller !== undefined ? tellLimits(budget, caller, call.version) : await answerCall(call, caller, rate);
    await sendAnswer(call, answer, { response, headers });
  };
};
