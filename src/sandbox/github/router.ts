/** Finds the route of a question. A pattern's `:name` catches one part of the path, `*name` all that is left, slashes included. */
import type { Answer, Call, RepositoryCall } from './answer.ts';

export interface Route<C extends Call = Call> {
  method: string;
  pattern: string;
  answer(call: C): Answer | Promise<Answer>;
}

export type RepositoryRoute = Route<RepositoryCall>;

const matchParts = (pattern: readonly string[], path: readonly string[]): Record<string, string> | undefined => {
  const params: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    if (part.startsWith('*')) {
      params[part.slice(1)] = path.slice(index).join('/');
      return params;
    }
    const given = path[index];
    if (given === undefined) return undefined;
    if (part.startsWith(':')) params[part.slice(1)] = given;
    else if (part !== given) return undefined;
  }
  return pattern.length === path.length ? params : undefined;
};

/** The parts of a path, each decoded; an encoded slash inside a part is part of the name. */
export const toParts = (path: string): string[] =>
  path
    .split('/')
    .filter((part) => part !== '')
    .map((part) => {
      try {
        return decodeURIComponent(part);
      } catch {
        return part;
      }
    });

export const findRoute = <C extends Call>(
  routes: readonly Route<C>[],
  method: string,
  parts: readonly string[],
): { route: Route<C>; params: Record<string, string> } | undefined => {
  for (const route of routes) {
    const params = route.method === method ? matchParts(toParts(route.pattern), parts) : undefined;
    if (params !== undefined) return { route, params };
  }
  return undefined;
};
