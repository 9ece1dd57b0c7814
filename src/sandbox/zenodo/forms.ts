/** `multipart/form-data`, in memory: the old file API caps a form at 100 MiB. */

export interface Part {
  name: string;
  /** Only a file has one. */
  filename?: string;
  bytes: Buffer;
}

const attribute = (header: string, name: string): string | undefined => new RegExp(`[;\\s]${name}="([^"]*)"`).exec(header)?.[1];

const readPart = (bytes: Buffer): Part | undefined => {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const header = bytes.subarray(0, end).toString('utf8');
  const name = attribute(header, 'name');
  if (name === undefined) return undefined;
  const filename = attribute(header, 'filename');
  return { name, ...(filename === undefined ? {} : { filename }), bytes: bytes.subarray(end + 4) };
};

/** The parts of a form; none when the type has no boundary. */
export const readForm = (body: Buffer, contentType: string): Part[] => {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (boundary === undefined) return [];
  const separator = Buffer.from(`--${boundary}`);
  const parts: Part[] = [];
  let from = body.indexOf(separator);
  while (from >= 0) {
    const start = from + separator.length + 2; // the line's end
    const next = body.indexOf(separator, start);
    if (next < 0) break;
    const part = readPart(body.subarray(start, next - 2));
    if (part !== undefined) parts.push(part);
    from = next;
  }
  return parts;
};

/** As Werkzeug makes a name safe: letters with marks lose them, spaces and slashes become `_`, the rest of the world goes. */
export const secureName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\u0020-\u007e]/g, '')
    .replace(/[/\\]/g, ' ')
    .split(/\s+/)
    .filter(Boolean)
    .join('_')
    .replace(/[^A-Za-z0-9_.-]/g, '')
    .replace(/^[._]+|[._]+$/g, '');
