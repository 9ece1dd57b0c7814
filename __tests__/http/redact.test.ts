import { expect, test } from '@jest/globals';
import { redact, redactUrl } from '../../src/http/redact.ts';

test.each([
  ['https://zenodo.org/api/x?access_token=abc123&size=1', 'https://zenodo.org/api/x?access_token=***&size=1'],
  [
    'https://s3.example.org/f?X-Amz-Signature=abc&X-Amz-Credential=def&name=a',
    'https://s3.example.org/f?X-Amz-Signature=***&X-Amz-Credential=***&name=a',
  ],
  ['https://blob.example.org/f?sp=r&sig=abc%3D&se=2026&jwt=xyz', 'https://blob.example.org/f?sp=***&sig=***&se=***&jwt=***'],
  ['https://user:secret@example.org/x', 'https://***@example.org/x'],
  ['https://zenodo.org/api/deposit/depositions?q=a%3A%22b%22&size=1', 'https://zenodo.org/api/deposit/depositions?q=a%3A%22b%22&size=1'],
  ['not a url?token=abc', 'not a url?token=***'],
])('%s is shown as %s', (address, shown) => {
  expect(redactUrl(address)).toBe(shown);
});

test('A text is shown without the secrets that are named, without what follows Bearer, and with its addresses redacted', () => {
  const text = 'GET https://x.example/f?sig=abcdef: Authorization: Bearer abcdefghijkl, and S3cret again';
  expect(redact(text, ['S3cret', ''])).toBe('GET https://x.example/f?sig=***: Authorization: Bearer ***, and *** again');
});
