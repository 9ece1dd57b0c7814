/** What came back: any status, JSON where it is JSON, else a piece of the text. */

export interface Answer {
  /** 0: no answer came; what was asked may have been done all the same. */
  status: number;
  /** Names in lower case; a header that came twice is joined by a comma. */
  headers: Readonly<Record<string, string>>;
  /** As asked, after redirects. */
  url: string;
  method: string;
  /** There only if the content type says JSON and the text is JSON. */
  json?: unknown;
  /** The first 500 characters of anything else. */
  text?: string;
  /** It says that it is JSON, and ends before that does: an answer that told no length was cut. */
  isCut?: boolean;
  /** Why no answer came. */
  cause?: unknown;
}

/** True where the request may or may not have been carried out: look before it is sent again (DESIGN.md, rule 1). */
export const isUnclear = (answer: Pick<Answer, 'status'>): boolean => answer.status === 0 || answer.status === 408 || answer.status >= 500;

export const isSuccess = (answer: Pick<Answer, 'status'>): boolean => answer.status >= 200 && answer.status < 300;

/** HTML (or text) where an API answers JSON: a proxy, a firewall, a login page, the wrong address. */
export const isPage = (answer: Answer): boolean =>
  answer.json === undefined &&
  answer.text !== undefined &&
  (/html/i.test(answer.headers['content-type'] ?? '') || answer.text.trim() !== '');
