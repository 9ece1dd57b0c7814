/** Which path and method lead to which room, as Flask matches them. */
import type { Reply, RouteOn } from './call.ts';
import { noSuchMethod, noSuchRoute } from './refusal.ts';

const matchPath = (pattern: string, path: string): Record<string, string> | undefined => {
  const source = pattern.replace(/:(\w+)/g, '(?<$1>[^/]+)').replace(/\*(\w+)/g, '(?<$1>[^\\n]+)');
  const match = new RegExp(`^${source}$`, 'su').exec(path);
  return match === null ? undefined : { ...match.groups };
};

export const decodedPath = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

const allow = (methods: readonly string[]): Reply => ({
  status: 200,
  text: '',
  type: 'text/html; charset=utf-8',
  headers: { allow: [...new Set(['OPTIONS', ...(methods.includes('GET') ? ['HEAD'] : []), ...methods])].join(', ') },
});

export interface Found<Call> {
  params: Record<string, string>;
  handle(call: Call): Reply | Promise<Reply>;
}

/**
 * Matches a path that is decoded already, so that `%2F` is a slash.
 * @throws Refusal 404, 405
 */
export const findAmong = <Call>(routes: readonly RouteOn<Call>[], method: string, path: string): Found<Call> => {
  const matched = routes.flatMap((route) => {
    const params = matchPath(route.path, path);
    return params === undefined ? [] : [{ route, params }];
  });
  const methods = matched.map(({ route }) => route.method);
  if (matched.length === 0) throw noSuchRoute();
  if (method === 'OPTIONS') return { params: {}, handle: () => allow(methods) };
  const found = matched.find(({ route }) => route.method === (method === 'HEAD' ? 'GET' : method));
  if (found === undefined) throw noSuchMethod();
  return { params: found.params, handle: found.route.handle };
};
