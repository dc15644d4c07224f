import type { Article } from '../ask/article.ts';
import type { AskFeature } from '../bot/ask-feature.ts';
import type { DigestFeature } from '../bot/digest-feature.ts';
import { personKey } from '../chat/references.ts';
import type { Config } from '../config.ts';
import { buildIssue } from '../digest/build-issue.ts';
import type { DigestInput } from '../digest/digest-input.ts';
import type { DraftItem } from '../digest/digest-parts.ts';
import type { DigestStore, Target } from '../digest/digest-store.ts';
import { digestMessage } from '../digest/replies/digest-message.ts';
import { type Due, dueOf, type WeeklyTime } from '../digest/weekly-time.ts';
import { previousWeek } from '../digest/weeks.ts';
import { formatArticleStates } from '../knowledge/changes/article-states.ts';
import type { Log } from '../log.ts';
import { articlesBefore } from './articles-before.ts';
import { gatherDigest } from './gather-digest.ts';
import type { Booking } from './open-booking.ts';

type Parts = {
  readonly store: DigestStore;
  readonly booking: Booking;
  readonly ask: AskFeature;
  /** All articles but drafts, as curators have reviewed them. */
  readonly articles: () => readonly Article[];
  /** Where they lie. */
  readonly folder: string;
  readonly sendAt: WeeklyTime;
  readonly log: Log;
};

/** The digest as the running bot uses it. */
export function openDigest({ office, slack, teams, knowledgeDir }: Config, given: Omit<Parts, 'folder' | 'sendAt'>): DigestFeature {
  const { weekday, time, draftWeekday, draftTime, approval } = office.digest;
  const sendAt = { weekday, time };
  const parts: Parts = { ...given, folder: knowledgeDir, sendAt };
  const { store, booking, ask, articles, log } = parts;
  const coordinators = new Set(office.roles.coordinator);
  const branches = office.branches.map(({ id, name }) => ({ id, name }));
  return {
    ...{ store, branches, approval, desks: booking.desks, now: booking.now },
    targets: findTargets(office, { slack: slack !== undefined, teams: teams !== undefined }),
    sendAt,
    draftAt: { weekday: draftWeekday, time: draftTime },
    issue: async (due, branch, corrected) => {
      const input = await gather(due, branch, parts);
      return digestMessage(buildIssue(input), { branchName: input.branch.name, corrected });
    },
    items: (due) => listItems(due, branches, parts),
    base: () => formatArticleStates(articles()),
    onProblem: (problem, cause) => log.error({ err: cause }, problem),
    isCoordinator: (person) => coordinators.has(personKey(person)),
    denied: booking.ledger.denied,
    branchOf: ask.branchOf,
  };
}

/** Every branch on every platform on which it has a channel; in the playground's channels where no platform is configured. */
function findTargets({ branches, digest }: Config['office'], has: { readonly slack: boolean; readonly teams: boolean }): readonly Target[] {
  const all = branches.flatMap(({ id, slackChannel, teamsChannel }): readonly Target[] => [
    ...(has.slack && slackChannel !== undefined ? [{ branch: id, platform: 'slack', channel: slackChannel } as const] : []),
    ...(has.teams && teamsChannel !== undefined ? [{ branch: id, platform: 'teams', channel: teamsChannel } as const] : []),
    ...(has.slack || has.teams ? [] : [{ branch: id, platform: 'playground', channel: `playground-${id}` } as const]),
  ]);
  return all.filter(({ branch, platform }) => !digest.off.includes(branch) && !digest.off.includes(`${branch}:${platform}`));
}

async function gather(due: Due, branch: string, { store, booking, articles, folder, sendAt }: Parts): Promise<DigestInput> {
  const { week, dueAt } = due;
  const [known, notes, topics] = await Promise.all([store.week(week), store.notes(week), store.topics(previousWeek(week))]);
  const last = (await store.planned(weeksBack)).find((each) => each.dueAt < dueAt && each.isSent);
  const previousDueAt = last?.dueAt ?? dueOf(previousWeek(week), sendAt).dueAt;
  const current = articles();
  const titles = new Map(current.map(({ id, title }) => [id, title]));
  return gatherDigest(
    { week, dueAt, previousDueAt, branch: booking.branches.find(({ id }) => id === branch) ?? { id: branch, name: branch } },
    {
      ...{ articles: current, booking, notes: notes.map(({ id, text, branch: of }) => ({ id, text, branch: of })) },
      before: await articlesBefore(week, { memory: store, current: { folder, articles: current } }),
      asked: topics.flatMap(({ article, people }) => {
        const title = titles.get(article);
        return title === undefined ? [] : [{ articleId: article, title, people }];
      }),
      edits: { dropped: known?.edits.dropped ?? [], order: known?.edits.order ?? [] },
    },
  );
}

const weeksBack = 8;

/** What stands in the issues of all branches, each once, also what was left out. */
async function listItems(due: Due, branches: DigestFeature['branches'], parts: Parts): Promise<readonly DraftItem[]> {
  const items = new Map<string, DraftItem>();
  for (const { id } of branches) {
    const input = await gather(due, id, parts);
    const issue = buildIssue({ ...input, edits: { ...input.edits, dropped: [] } });
    for (const { key, text } of issue.sections.flatMap((section) => section.items)) items.set(key, { key, text });
  }
  return [...items.values()];
}
