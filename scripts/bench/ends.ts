/**
 * The two ends of a transfer, in a process of their own: GitHub's asset (redirect to a second path, then bytes) and an archive's bucket,
 * which drops what it gets and answers with the checksum that it was told. Prints `{origin}` when it is ready.
 *
 *   node ends.ts BYTES MD5
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { block } from './block.ts';

const size = Number(process.argv[2]);
const md5 = process.argv[3] ?? '';

const server = createServer((request, response) => {
  if (request.method === 'PUT') {
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
    request.on('end', () => {
      response.writeHead(201, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ key: 'asset.bin', size: bytes, checksum: `md5:${md5}`, mimetype: 'application/octet-stream' }));
    });
    return;
  }
  if (request.url?.startsWith('/api/deposit/')) {
    const links = { bucket: `http://${request.headers.host}/api/files/bucket` };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({
        id: 1,
        conceptrecid: '0',
        created: '2026-01-01T00:00:00Z',
        state: 'unsubmitted',
        submitted: false,
        metadata: {},
        files: [],
        links,
      }),
    );
    return;
  }
  if (request.url?.includes('/releases/assets/')) {
    response.writeHead(302, { location: '/blob', 'content-length': 0 });
    response.end();
    return;
  }
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': size });
  let left = size;
  const more = (): void => {
    while (left > 0) {
      const chunk = left >= block.length ? block : block.subarray(0, left);
      left -= chunk.length;
      if (!response.write(chunk)) {
        response.once('drain', more);
        return;
      }
    }
    response.end();
  };
  more();
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${JSON.stringify({ origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })}\n`);
});
