/** From the wire to an answer: JSON is parsed only where the content type says JSON; of anything else a piece is kept. */
import type { Dispatcher } from 'undici';
import type { Answer } from './answer.ts';
import { endSoon } from './whole.ts';

const KEPT_CHARACTERS = 500;
/** More than any listing of ours can be. */
const MOST_JSON_BYTES = 64 * 2 ** 20;

const flatten = (headers: Dispatcher.ResponseData['headers']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : ([[name.toLowerCase(), String(value)]] as const))),
  );

/** Reads up to so many bytes as UTF-8; what is beyond is thrown away with the connection. */
const readText = async (body: Dispatcher.ResponseData['body'], most: number): Promise<{ text: string; isWhole: boolean }> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  const stop = endSoon(body);
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes > most) return { text: Buffer.concat(chunks).toString('utf8'), isWhole: false };
    }
  } finally {
    stop();
  }
  return { text: Buffer.concat(chunks).toString('utf8'), isWhole: true };
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** Without what it carries. */
export const toAnswer = (request: { method: string; url: string }, response: Dispatcher.ResponseData): Answer => ({
  status: response.statusCode,
  headers: flatten(response.headers),
  url: request.url,
  method: request.method,
});

export const readAnswer = async (request: { method: string; url: string }, response: Dispatcher.ResponseData): Promise<Answer> => {
  const answer = toAnswer(request, response);
  const isJson = /^application\/([\w.+-]*\+)?json\b/i.test(answer.headers['content-type'] ?? '');
  const { text, isWhole } = await readText(response.body, isJson ? MOST_JSON_BYTES : 4 * KEPT_CHARACTERS);
  const json = isJson && isWhole ? parse(text) : undefined;
  if (json !== undefined) return { ...answer, json };
  if (text === '') return answer;
  return { ...answer, text: text.slice(0, KEPT_CHARACTERS), ...(isJson && isWhole ? { isCut: true } : {}) };
};
