import { expect, it } from 'vitest';
import { createPlaces } from '../../src/teams/places.ts';
import { shelfOf } from '../shelf-of.ts';

it('knows a channel in which only the bot speaks for as long again, and nothing of one that nobody knows', async () => {
  const notes = new Map([['teams place anywhere', 'https://smba.trafficmanager.net/de/']]);
  const kept: string[] = [];
  const put = async (name: string) => void kept.push(name);
  await createPlaces(shelfOf({ get: async (name) => notes.get(name), put })).renew('19:kanal@thread.tacv2;messageid=1');
  expect(kept).toEqual(['teams place 19:kanal@thread.tacv2', 'teams place anywhere']);
  await createPlaces(shelfOf({ get: async () => undefined, put })).renew('19:kanal@thread.tacv2');
  expect(kept).toHaveLength(2);
});
