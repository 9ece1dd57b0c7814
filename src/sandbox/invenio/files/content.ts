/** A stored file on its way out: whole, whatever range is asked for. */
import { mimetypeOf } from '../../framework/media-types.ts';
import type { Call, Reply } from '../call.ts';
import type { Entry } from '../world.ts';

/** Types that a browser may be told; all other content goes out as bytes, and text as plain text. */
const harmless = /^(audio\/(mpeg|ogg|wav|webm|x-wav)|video\/(mp4|ogg|webm)|image\/(gif|jpeg|png|tiff))$/;
const plain = /^(text\/.*|application\/(javascript|json|xml|xhtml\+xml)|image\/svg\+xml)$/;

export const contentReply = (call: Call, { key, blob = '', stored, checksum }: Entry): Reply => {
  const type = mimetypeOf(key);
  const isText = plain.test(type);
  return {
    status: 200,
    file: { path: call.house.store.pathOf(blob), size: stored?.size ?? 0 },
    type: isText ? 'text/plain; charset=utf-8' : harmless.test(type) ? type : 'application/octet-stream',
    headers: {
      'content-disposition': isText ? 'inline' : `attachment; filename*=UTF-8''${encodeURIComponent(key)}`,
      ...(checksum ? { etag: `"${checksum}"`, 'content-md5': checksum.replace('md5:', '') } : {}),
      'x-content-type-options': 'nosniff',
    },
  };
};
