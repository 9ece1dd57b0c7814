/** A form with files, as a stream of known length: nothing of a file is kept in memory (facts/ckan.md 1.7, 1.1 `length`). */

export interface Form {
  contentType: string;
  /** Bytes of the whole body. */
  length: number;
  /** One after the other, in the order of the files. */
  body(pieces: readonly AsyncIterable<Uint8Array>[]): AsyncIterable<Uint8Array>;
}

export interface FormFile {
  /** The name of its field. */
  field: string;
  name: string;
  /** bytes */
  size: number;
}

/** A longer text in a form is a 413 of Flask's: it goes by JSON (facts/ckan.md 1.7, item 6). */
export const LONGEST_FORM_TEXT = 500_000;

/** As browsers write a name into a header. */
const quoted = (name: string): string => name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** @param boundary must not stand in the file: 32 random letters will do */
export const toForm = (fields: Readonly<Record<string, string>>, files: readonly FormFile[], boundary: string): Form => {
  const texts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"\r\n\r\n${value}\r\n`,
  );
  const heads = files.map(({ field, name }, at) =>
    Buffer.from(
      `${at === 0 ? texts.join('') : '\r\n'}--${boundary}\r\nContent-Disposition: form-data; name="${quoted(field)}"; filename="${quoted(name)}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
    ),
  );
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    length: tail.length + heads.reduce((sum, head, at) => sum + head.length + (files[at]?.size ?? 0), 0),
    body: async function* (pieces) {
      for (const [at, head] of heads.entries()) {
        yield head;
        yield* pieces[at] ?? [];
      }
      yield tail;
    },
  };
};
