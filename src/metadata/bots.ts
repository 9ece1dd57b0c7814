/** Telling people from machines among contributors. */
import type { Contribution, Profile } from '../github/github.ts';
import { toLine } from './text.ts';

// People's accounts that are none, beside those that GitHub calls `Bot` (facts/github.md 2.4).
const BOT_LOGINS = new Set(
  'actions-user allcontributors claude codecov-commenter codecov-io copilot cursoragent deepsource-autofix devin-ai-integration gemini-code-assist github-actions gitter-badger google-labs-jules imgbot openhands-agent pre-commit-ci pyup-bot readthedocs-assistant semantic-release-bot snyk-bot travis-ci web-flow weblate'.split(
    ' ',
  ),
);
const BOT_WORDS = /^(dependabot|renovate|greenkeeper|codecov|pre-commit-ci|allcontributors|sourcery-ai|whitesource|mergify)/;
const BOT_EMAILS = /^(noreply@anthropic\.com|cursoragent@cursor\.com|noreply@openai\.com|.*\[bot\]@.*|support@dependabot\.com|bot@.*)$/;

/** Whether a contribution is a person's. */
export const isHuman = (contribution: Contribution, profile?: Profile): boolean => {
  if (contribution.type === 'Bot' || contribution.type === 'Organization') return false;
  const login = (contribution.login ?? '').toLowerCase();
  if (login.endsWith('[bot]') || BOT_LOGINS.has(login) || BOT_WORDS.test(login) || /(^|[-_.])bot$/.test(login)) return false;
  const name = toLine(profile?.name ?? contribution.name ?? '').toLowerCase();
  // Bot is a Dutch family name too: the name alone convicts only where no login speaks for a person.
  if (/(^|\W)bot$/.test(name) && (login === '' || login.includes('bot'))) return false;
  if (BOT_WORDS.test(name) || name === 'github actions' || name === 'copilot') return false;
  return !BOT_EMAILS.test((contribution.email ?? '').toLowerCase());
};
