/** Accounts and what stands beside the repositories: profiles, Markdown, the rate limit. */
import { type Answer, type Call, isAnswer, json, notFound, readObject, refuse } from '../answer.ts';
import { renderMarkdown } from '../markdown.ts';
import type { Route } from '../router.ts';
import type { SeedUser } from '../seed-words.ts';
import { toPublicUser, toSocialAccounts } from '../wire/user.ts';
import { userId, usersOf } from '../world.ts';

const find = (call: Call): SeedUser | undefined => {
  const { login, id } = call.params;
  const users = usersOf(call.world).filter((user) => user.ghost !== true);
  return users.find((user) => (login === undefined ? String(userId(user)) === id : user.login.toLowerCase() === login.toLowerCase()));
};

const profile = (call: Call): Answer => {
  const user = find(call);
  return user === undefined ? notFound() : json(toPublicUser(call.world, user, { withEmail: call.caller.name !== 'anonymous' }));
};

const socialAccounts = (call: Call): Answer => {
  const user = find(call);
  return user === undefined ? notFound() : json(toSocialAccounts(user));
};

/** `POST /markdown`: HTML for any text. */
const markdown = async (call: Call): Promise<Answer> => {
  const body = await readObject(call.request);
  if (isAnswer(body)) return body;
  if (typeof body.text !== 'string') return refuse(422, 'Invalid request.\n\n"text" wasn\'t supplied.');
  const context = typeof body.context === 'string' ? { repository: body.context } : {};
  const html = renderMarkdown(body.text, { serverUrl: call.world.serverUrl, ...context });
  return { status: 200, bytes: html, headers: { 'content-type': 'text/html;charset=utf-8' } };
};

export const userRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/users/:login', answer: profile },
  { method: 'GET', pattern: '/users/:login/social_accounts', answer: socialAccounts },
  { method: 'GET', pattern: '/user/:id', answer: profile },
  { method: 'POST', pattern: '/markdown', answer: markdown },
];
