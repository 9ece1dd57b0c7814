/** A question to the API and the answer to it, before they become HTTP. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { components } from '@octokit/openapi-types';
import type { Seed } from './seed-words.ts';
import type { Caller, World } from './world.ts';

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it is; the type stands in the headers. */
  bytes?: string | Uint8Array;
  /** Sends the answer itself. */
  send?(response: ServerResponse): Promise<void>;
}

export interface Call {
  world: World;
  caller: Caller;
  request: IncomingMessage;
  method: string;
  url: URL;
  /** What the route's pattern caught, decoded. */
  params: Record<string, string>;
  /** The middle of `application/vnd.github.FORM+json`: `raw`, `html`, `text`, `full`, `sha`, `object`, or nothing. */
  form: string;
  /** `X-GitHub-Api-Version`, as asked for or the default. */
  version: string;
}

/** A question about one repository. */
export interface RepositoryCall extends Call {
  seed: Seed;
}

export const json = (body: unknown, status = 200): Answer => ({ status, json: body });

export const documentation = 'https://docs.github.com/rest';

/** An error in GitHub's form. Private, absent and forbidden are all 404. */
export const refuse = (status: number, message: string, errors?: readonly unknown[]): Answer => {
  const body = { message, documentation_url: documentation, status: String(status) } satisfies components['schemas']['basic-error'];
  return { status, json: errors === undefined ? body : { ...body, errors } };
};

export const notFound = (): Answer => refuse(404, 'Not Found');

export const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
};

/** The body as a JSON object, or the 400 that GitHub gives. */
export const readObject = async (request: IncomingMessage): Promise<Record<string, unknown> | Answer> => {
  try {
    const body: unknown = JSON.parse((await readBody(request)).toString());
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
    return refuse(400, 'Body should be a JSON object');
  } catch {
    return refuse(400, 'Problems parsing JSON');
  }
};

export const isAnswer = (value: Record<string, unknown> | Answer): value is Answer =>
  typeof (value as Answer).status === 'number' && 'json' in value;

/** One page of a list, 30 unless asked, 100 at the most, with GitHub's `Link` header, whose addresses name the repository by its number. */
export const paged = <T>(call: Call, list: readonly T[], options: { path: string; toJson: (item: T) => unknown }): Answer => {
  const number = (name: string, otherwise: number): number =>
    Math.max(1, Number.parseInt(call.url.searchParams.get(name) ?? '', 10) || otherwise);
  const size = Math.min(100, number('per_page', 30));
  const page = number('page', 1);
  const last = Math.max(1, Math.ceil(list.length / size));
  const link = (to: number, rel: string): string => {
    const query = new URLSearchParams(call.url.searchParams);
    query.set('page', String(to));
    return `<${call.world.origin}${options.path}?${query}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev'), link(1, 'first')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
  ];
  const shown = list.slice((page - 1) * size, page * size).map(options.toJson);
  return links.length === 0 ? json(shown) : { status: 200, json: shown, headers: { link: links.join(', ') } };
};
