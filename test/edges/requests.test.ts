import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '..', '..');

/**
 * Who sends requests by itself, and what keeps them from going where somebody else wants: each refuses redirects, and its
 * tests are beside it. Slack's, Microsoft's and PostgreSQL's own packages send theirs to addresses of the configuration and,
 * for Teams, to hosts that teams/gate let in. Addresses in knowledge records are shown and never asked.
 */
const senders = {
  'src/llm/create-fetch.ts': 'the origin of the configured model and no other',
  'src/slack/send/response-url.ts': 'hooks of Slack, or the configured Web API',
  'src/slack/send/upload-bytes.ts': 'the upload address that Slack gave',
  'src/teams/connector/create-credentials.ts': 'the configured login address, or the managed identity of Azure',
  'src/teams/doctor/read-json.ts': 'configured addresses of Microsoft',
  'src/teams/gate/fetch-json.ts': 'the configured keys of Microsoft',
};

const code = globSync('src/**/*.{ts,mjs}', { cwd: root }).map((file) => ({
  file: file.split(path.sep).join('/'),
  text: readFileSync(path.join(root, file), 'utf8'),
}));

it('requests leave from the files that are known for it, and from no other', () => {
  const sends = /(?<![.\w])fetch\(|from 'node:(?:https|net|tls|dgram|http2)'|\bhttps?\.(?:get|request)\(|XMLHttpRequest|new WebSocket\(/;
  const aside = /\/\*[\s\S]*?\*\/|\/\/.*$|^import type .*$|^import \{ BlockList \} .*$/gm;
  const found = code.filter(({ text }) => sends.test(text.replace(aside, '')));
  expect(found.map(({ file }) => file).toSorted()).toEqual(Object.keys(senders));
});

it('no request follows a redirect', () => {
  const texts = code.filter(({ file }) => file in senders);
  expect(texts.filter(({ text }) => !/redirect: '(?:error|manual)'/.test(text)).map(({ file }) => file)).toEqual([]);
});
