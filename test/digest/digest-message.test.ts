import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/chat/message.ts';
import { buildIssue } from '../../src/digest/build-issue.ts';
import type { Issue } from '../../src/digest/issue.ts';
import { countItems, pickVisible, visibleLimits } from '../../src/digest/pick-visible.ts';
import { digestMessage } from '../../src/digest/replies/digest-message.ts';
import { renderMessage as renderSlack } from '../../src/slack/render/render-message.ts';
import { renderMessage as renderTeams } from '../../src/teams/render/render-message.ts';
import { buttonsOf, findMessageProblems, wordsOf } from '../ask/find-message-problems.ts';
import { someOf } from '../counts.ts';
import { problemsOf, valuesOf } from '../slack/block-kit.ts';
import { actionsOf } from '../teams/render/card-nodes.ts';
import { problemsOfActivity } from '../teams/render/card-problems.ts';
import { articleWith, changeWith, factWith, inputWith, workshopWith } from './sample-input.ts';
import { branches, shippedIssues, weeks } from './shipped-issues.ts';

const nameOf = (branch: string) => branches.find(({ id }) => id === branch)?.name ?? branch;
const toMessage = (issue: Issue) => digestMessage(issue, { branchName: nameOf(issue.branch) });
const unfolded = ({ title, blocks }: Message): Message => ({ title, blocks: blocks.filter(({ kind }) => kind !== 'folded') });

/** What Slack and Teams would refuse or cut, and which buttons they would not show. */
function faultsOf(message: Message): string[] {
  const slack = [true, false].map((containers) => renderSlack(message, { containers }));
  const teams = (['direct', 'shared'] as const).map((place) => renderTeams(message, { place, dialogs: true }));
  const shown = [
    ...slack.map(({ blocks }) => valuesOf(blocks, 'action_id').length),
    ...teams.map((each) => actionsOf(each.attachments).length),
  ];
  return [
    ...findMessageProblems(message),
    ...slack.flatMap(({ blocks }) => problemsOf(blocks)),
    ...teams.flatMap(problemsOfActivity),
    ...(JSON.stringify([slack, teams]).includes('… (gekürzt)') ? ['cut'] : []),
    ...(shown.some((count) => count < buttonsOf(message).length) ? [`buttons: ${shown.join(' ')}`] : []),
  ];
}

const isLong = (issue: Issue) => {
  const words = wordsOf(unfolded(toMessage(issue))).join('');
  return words.length > visibleLimits.characters || countItems(pickVisible(issue).visible) > visibleLimits.items;
};

describe('the shipped base', () => {
  it('gives every branch a short issue in every week over the turn of the year, whole on both platforms', async () => {
    const issues = await shippedIssues();
    expect(issues).toHaveLength(weeks.length * branches.length);
    expect(issues.filter(isLong)).toEqual([]);
    const messages = someOf(issues).map(toMessage);
    expect(messages.flatMap(faultsOf)).toEqual([]);
    const lost = issues.filter(({ sections, text }) => {
      const words = wordsOf(toMessage({ week: '2026-W48', branch: 'neunkirchen', dueAt: '', sections, text })).join('\n');
      // What ends on the same day stands under that day.
      return sections.some(({ items }) => items.some((item) => !words.includes(item.text.replace(/^Bis \d+\.\d+\.\d{4}: /, ''))));
    });
    expect(lost).toEqual([]);
  });

  it('is no news by itself: only what ends in a week is told', async () => {
    const issues = await shippedIssues();
    const news = issues.flatMap(({ sections }) => sections.filter(({ kind }) => kind === 'news').flatMap(({ items }) => items));
    expect(news.filter(({ text }) => !/galt(en)? bis/.test(text))).toEqual([]);
    expect(issues.filter(({ week, sections }) => week === '2026-W48' && sections.some(({ kind }) => kind === 'news'))).toEqual([]);
  });

  it('is told shortly and whole even where all of it is new', async () => {
    const issues = (await shippedIssues({ before: [] })).filter(({ week }) => week === '2026-W48');
    expect(issues.filter(isLong)).toEqual([]);
    expect(issues.map(toMessage).flatMap(faultsOf)).toEqual([]);
    expect(issues.map((issue) => wordsOf(toMessage(issue)).join('\n')).filter((words) => !/Dazu \d+ weitere/.test(words))).toEqual([]);
  });
});

describe('the message of an issue', () => {
  const issue = buildIssue(
    inputWith({
      articles: [articleWith(), articleWith({ id: 'e', title: 'E', keyFacts: [factWith({ validUntil: '2026-12-31' })] })],
      changes: [changeWith()],
      workshops: [
        workshopWith({ id: 'w1', sample: true }),
        workshopWith({ id: 'w2', approval: true }),
        workshopWith({ id: 'w3', free: 0 }),
      ],
    }),
  );
  const message = toMessage(issue);

  it('has title, headings, links to the sources, and buttons to book', () => {
    expect(message.title).toBe('Wochenüberblick KW 48 · Neunkirchen');
    expect(message.blocks.slice(0, 4)).toEqual([
      { kind: 'text', text: [{ bold: 'Neu und geändert' }] },
      {
        kind: 'list',
        items: [
          [
            'Kurzarbeitergeld: Bezugsdauer jetzt 12 Monate statt 24 Monate (',
            { link: 'https://www.example.org/104', text: '§ 104 SGB III' },
            ', Stand 1.12.2026)',
          ],
        ],
      },
      { kind: 'text', text: [{ bold: 'Fristen' }] },
      {
        kind: 'list',
        items: [['Bis 31.12.2026: E – Bezugsdauer: 12 Monate', ' ', { link: 'https://www.example.org/104', text: 'Quelle' }]],
      },
    ]);
    expect(buttonsOf(message).map(({ label, action, value }) => [label, action, value])).toEqual([
      ['Buchen', 'book.open', 'w1'],
      ['Anfragen', 'book.open', 'w2'],
      ['Auf die Warteliste', 'book.open', 'w3'],
      ['Gelesen', 'digest.read', '2026-W48 neunkirchen'],
      ['Hilfreich', 'digest.helpful', '2026-W48 neunkirchen'],
    ]);
    expect(wordsOf(message).join('\n')).toContain('Beispieldaten: Der Katalog ist noch nicht der echte');
    expect(faultsOf(message)).toEqual([]);
  });

  it('says on top what was put right', () => {
    const corrected = digestMessage(issue, {
      branchName: 'IG Metall Neunkirchen',
      corrected: { day: '2026-12-01', text: 'Die Bezugsdauer war falsch.' },
    });
    expect(corrected.blocks[0]).toEqual({ kind: 'note', tone: 'info', text: 'Korrigiert am 1.12.2026: Die Bezugsdauer war falsch.' });
  });

  it('folds what is more than a screen and a half, the end of the longest section first', () => {
    const notes = Array.from({ length: 20 }, (_, place) => ({ id: `${place}`, text: `Notiz ${place}` }));
    const long = toMessage(buildIssue(inputWith({ notes, workshops: [workshopWith()] })));
    const folded = long.blocks.find((block) => block.kind === 'folded');
    expect(folded?.summary).toBe('Mehr (9)');
    expect(wordsOf({ blocks: folded?.blocks ?? [] })).toEqual(['Aus der Werkstatt', ...notes.slice(11).map(({ text }) => text)]);
    expect(buttonsOf(long).map(({ action }) => action)).toEqual(['book.open', 'digest.read', 'digest.helpful']);
  });

  it('has room for every note of the coordinators, before all else that is folded', () => {
    const notes = Array.from({ length: 14 }, (_, place) => ({ id: `${place}`, text: `Notiz ${place} `.padEnd(300, 'x') }));
    const articles = Array.from({ length: 40 }, (_, place) => articleWith({ id: `a${place}`, title: `A${place} `.padEnd(90, 'y') }));
    const changes = articles.map(({ id }) => changeWith({ id, kind: 'added', facts: [] }));
    const crowded = toMessage(buildIssue(inputWith({ articles, changes, notes })));
    const words = wordsOf({ blocks: crowded.blocks.filter(({ kind }) => kind === 'folded') });
    expect(words[1]).toBe('Aus der Werkstatt');
    const all = wordsOf(crowded).join('\n');
    expect(notes.filter(({ text }) => !all.includes(text))).toEqual([]);
    expect(all).toMatch(/Dazu \d+ weitere/);
    expect(faultsOf(crowded)).toEqual([]);
  });

  it('says in a quiet week that it is one', () => {
    expect(wordsOf(toMessage(buildIssue(inputWith())))).toEqual([
      'Wochenüberblick KW 48 · Neunkirchen',
      'In der Wissensbank gibt es diese Woche nichts Neues, und in den nächsten sechs Wochen endet darin nichts.',
      'Auch danach steht dort noch kein Tag, an dem etwas endet.',
      'Gelesen',
      'Hilfreich',
    ]);
  });
});
