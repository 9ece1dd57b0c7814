/** Who we are, on every request and in every report (a test holds it against package.json). */
export const VERSION = '0.1.0';

/** With a contact address: Zenodo throttles generic agents (facts/zenodo.md 2.5). */
export const USER_AGENT = `archive-release/${VERSION} (+https://github.com/archive-release/archive-release)`;
