/** A form with one file, as a stream of known length: nothing of the file is kept in memory (facts/ckan.md 1.7, 1.1 `length`). */

export interface Form {
  contentType: string;
  /** Bytes of the whole body. */
  length: number;
  body(pieces: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
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
export const toForm = (fields: Readonly<Record<string, string>>, file: FormFile, boundary: string): Form => {
  const texts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"\r\n\r\n${value}\r\n`,
  );
  const head = Buffer.from(
    `${texts.join('')}--${boundary}\r\nContent-Disposition: form-data; name="${quoted(file.field)}"; filename="${quoted(file.name)}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
  );
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    length: head.length + file.size + tail.length,
    body: async function* (pieces) {
      yield head;
      yield* pieces;
      yield tail;
    },
  };
};
