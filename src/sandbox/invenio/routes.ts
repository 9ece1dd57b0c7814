/** Which path and method lead to which room. A feature has its routes in a file of its own, and stands here once. */
import { decodedPath, type Found, findAmong } from '../framework/routing.ts';
import type { Call, Route } from './call.ts';

const all: readonly Route[] = [];

/** @throws Refusal 404, 405 */
export const findRoute = (method: string, rawPath: string): Found<Call> => findAmong(all, method, decodedPath(rawPath));
