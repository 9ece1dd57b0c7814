/** Some addresses end in a slash, and whoever leaves it out is sent there (facts/inveniordm.md 1.1). */
import type { Call, Reply } from './call.ts';

export const redirectWithSlash = (call: Call): Reply => {
  const [path, search] = (call.request.url ?? '').split(/\?(.*)/s);
  const location = `${call.origin}${path}/${search ? `?${search}` : ''}`;
  const html = location.replaceAll('&', '&amp;');
  return {
    status: 308,
    headers: { location },
    text: `<!doctype html>\n<html lang=en>\n<title>Redirecting...</title>\n<h1>Redirecting...</h1>\n<p>You should be redirected automatically to the target URL: <a href="${html}">${html}</a>. If not, click the link.\n`,
    type: 'text/html; charset=utf-8',
  };
};
