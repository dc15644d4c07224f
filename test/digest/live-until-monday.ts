import type { Article } from '../../src/ask/article.ts';
import { runDigest } from '../../src/digest/run-digest.ts';
import { type Due, nextDue, type WeeklyTime } from '../../src/digest/weekly-time.ts';
import { previousWeek } from '../../src/digest/weeks.ts';
import { formatArticleStates } from '../../src/knowledge/changes/article-states.ts';
import { addDate, becomesIdle } from '../booking/stage.ts';
import type { BothPlatforms } from '../open-both-platforms.ts';

const minute = 60_000;

/**
 * Pushes the clock on to the next Friday, on which a draft comes, and to the Monday after it, on which the issue and a
 * report come. By then there is something for each section to tell.
 */
export async function liveUntilMonday(both: BothPlatforms): Promise<Due> {
  const { digest, now } = both.bot;
  await goTo(digest.draftAt, both, -30 * minute);
  const due = nextDue(digest.sendAt, now());
  await rememberOlderBase(due, both);
  await fillWeek(both);
  await goTo(digest.draftAt, both);
  await runDigest(digest);
  await goTo(digest.sendAt, both);
  await runDigest(digest);
  await becomesIdle(both.onSlack);
  await runDigest(digest);
  await becomesIdle(both.onSlack);
  return due;
}

/** A clock that jumps ends leases: nothing may be under way. */
async function goTo(at: WeeklyTime, { bot, onSlack }: BothPlatforms, more = 0): Promise<void> {
  await becomesIdle(onSlack);
  onSlack.jump(Date.parse(nextDue(at, bot.now()).dueAt) - bot.now().getTime() + more);
}

async function fillWeek({ slack, onSlack }: BothPlatforms): Promise<void> {
  await addDate(onSlack, { id: 'frei', capacity: 12 }, 12);
  await addDate(onSlack, { id: 'mit-zusage', format: 'ki-mitbestimmung', approval: true }, 13);
  await addDate(onSlack, { id: 'fast-voll', format: 'personalplanung', place: 'Kirkel', capacity: 1 }, 17);
  const coordinator = slack.peer.person('UKOORD');
  await coordinator.command(coordinator.direct, '/digest', 'notiz Am Donnerstag trifft sich das Netzwerk der Betriebsräte in Kirkel.');
  for (const name of ['UANNA', 'UBEN', 'UCEM']) {
    const person = slack.peer.person(name);
    await person.says(person.direct, 'Was ist eine Transfergesellschaft?');
  }
}

/** An article about the plants of each branch. */
const added = new Set(['bosch-homburg', 'purem-neunkirchen', 'zf-saarbruecken', 'gruener-stahl-power4steel']);

/** As if the issue before had gone out when these were not there yet, and another told of another figure. */
async function rememberOlderBase({ week, dueAt }: Due, { bot: { digest, knowledge } }: BothPlatforms): Promise<void> {
  const articles = knowledge.retriever().articles();
  const older = articles.filter(({ id }) => !added.has(id)).map(withOlderFigure);
  const before = { week: previousWeek(week), dueAt: new Date(Date.parse(dueAt) - 7 * 24 * 60 * minute).toISOString() };
  await digest.store.plan({ ...before, runs: [], posts: [], base: formatArticleStates(older) });
  await digest.store.report([{ week: before.week, reported: undefined, fingerprint: '' }], []);
}

function withOlderFigure(article: Article): Article {
  if (article.id !== 'kurzarbeitergeld') return article;
  const keyFacts = article.keyFacts.map((fact) => (fact.label === 'Dauer nach dem Gesetz' ? { ...fact, value: '12 Monate' } : fact));
  return { ...article, keyFacts };
}
