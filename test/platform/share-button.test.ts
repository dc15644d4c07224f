import { expect, it } from 'vitest';
import type { Reply } from '../../src/chat/reply.ts';
import { type Turn, withShareButton } from '../../src/platform/take-turn.ts';
import { shelfOf } from '../shelf-of.ts';

const conversation = { platform: 'slack', kind: 'channel', address: 'C1' } as const;
const person = { platform: 'slack', workspace: 'T1', user: 'U1' } as const;
const incoming = { id: '1', at: '2026-11-26T10:00:00Z', person, conversation, kind: 'text', text: '' } as const;
const source = { title: '§ 37 BetrVG', url: 'https://www.example.org', reviewedOn: '2026-11-01' };
const message = { blocks: [{ kind: 'sources', sources: [{ ...source, articleId: 'x' }] }] } as unknown as Reply['message']; // its sources are not read here

it('an answer with sources may be shown to everybody, words about somebody’s own case may not', async () => {
  const kept: string[] = [];
  const parts = { shelf: shelfOf({ put: async (name) => void kept.push(name), get: async () => undefined }) };
  const turn = { incoming, key: 'k1' } as Turn;
  const labels = async (reply: Reply) => JSON.stringify(await withShareButton(parts, turn, reply)).includes('Teilen');
  expect(await labels({ audience: 'asker', message })).toBe(true);
  expect(kept).toEqual([expect.stringContaining('share k1')]);
  expect(await labels({ audience: 'asker', message, personal: true })).toBe(false);
  expect(kept).toHaveLength(1);
});
