/** `/api/me`: whose the token is. Unlike its neighbours it answers 401 to a bad one (tried on 13.0.0). */
import { Refusal } from '../framework/refusal.ts';
import type { Call } from './call.ts';
import { json, type Reply, type Route } from './call.ts';

const GROUPS = { superuser: 'admin', curation: 'administration-rdm-records-curation' } as const;

const nobody = (): Refusal =>
  new Refusal(401, {
    message:
      "The server could not verify that you are authorized to access the URL requested. You either supplied the wrong credentials (e.g. a bad password), or your browser doesn't understand how to supply the credentials required.",
    status: 401,
  });

const readMe = ({ user }: Call): Reply => {
  if (user === undefined) throw nobody();
  const roles = user.roles.map((role) => ({ description: null, id: GROUPS[role], name: GROUPS[role] }));
  return json(200, {
    ...{ confirmed_at: '2026-01-01T00:00:00.000000', email: `${user.name}@example.org`, id: user.id, last_login_at: null, roles },
  });
};

export const accountRoutes: readonly Route[] = [{ method: 'GET', path: '/api/me', handle: readMe }];
