import { expect, it, onTestFinished } from 'vitest';
import { sayWhen } from '../../src/book/replies/say-when.ts';
import { book, entryOf, isAt } from '../booking/scenes.ts';
import { addDate, becomesIdle } from '../booking/stage.ts';
import { openBothPlatforms } from '../open-both-platforms.ts';
import { deskChannel } from '../teams/booking-stage.ts';
import { botSaid } from '../teams/bot-said.ts';

it('a request stands in the coordinators’ channels of both platforms, and both show what one of them decided', async () => {
  const { slack, teams, onSlack, onTeams, close } = await openBothPlatforms();
  onTestFinished(close);
  const date = await addDate(onSlack, { id: 'beide', approval: true });
  const [nina, oli] = [onSlack.actor('nina'), onTeams.actor('oli')];
  await book(nina, date);
  for (const stage of [onSlack, onTeams]) await stage.deskReads(sayWhen(date), 'Zusagen');
  await onTeams.coordinator.presses({ words: sayWhen(date), label: 'Zusagen' });
  for (const stage of [onSlack, onTeams]) expect(await stage.deskReads(sayWhen(date), 'Zugesagt.')).not.toContain('Nachfragen');
  await entryOf(nina, isAt(date));
  await book(oli, date);
  for (const stage of [onSlack, onTeams]) await stage.deskReads(sayWhen(date), 'Zusagen');
  await onSlack.coordinator.presses({ words: sayWhen(date), label: 'Ablehnen' });
  await onSlack.coordinator.fills({ reason: 'Leider voll' });
  for (const stage of [onSlack, onTeams]) await stage.deskReads(sayWhen(date), 'Abgelehnt.');
  await oli.reads('Leider voll');
  await becomesIdle(onSlack);
  expect([slack.said('C0').length, botSaid(teams, deskChannel).length]).toEqual([2, 2]);
  for (const stage of [onSlack, onTeams]) expect(stage.channels()).not.toMatch(/UNINA|oli/i);
});
