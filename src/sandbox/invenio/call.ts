/** A request to this side, and its routes. */
import type { CallOn, Reply, RouteOn } from '../framework/call.ts';
import type { House } from './house.ts';
import type { User } from './world.ts';

export * from '../framework/call.ts';

export type Call = CallOn<House, User>;
export type Route = RouteOn<Call>;
export type Handler = (call: Call) => Reply | Promise<Reply>;

/** Who may everything. */
export const isSuperuser = (call: Call): boolean => call.user?.roles.includes('superuser') ?? false;
