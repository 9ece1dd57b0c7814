/** A request to this side, and its routes. */
import type { CallOn, Reply, RouteOn } from '../framework/call.ts';
import type { House } from './house.ts';

export * from '../framework/call.ts';

export type Call = CallOn<House>;
export type Route = RouteOn<Call>;
export type Handler = (call: Call) => Reply | Promise<Reply>;
