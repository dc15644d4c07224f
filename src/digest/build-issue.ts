import type { DigestEdits, DigestInput } from './digest-input.ts';
import { type Issue, type Item, type Section, type SectionKind, sectionTitles } from './issue.ts';
import { sayIntro } from './say-intro.ts';
import { sayIssue } from './say-issue.ts';
import { tellAsked } from './sections/tell-asked.ts';
import { type Deadlines, tellDeadlines } from './sections/tell-deadlines.ts';
import { tellNews } from './sections/tell-news.ts';
import { tellNotes } from './sections/tell-notes.ts';
import { tellWorkshops } from './sections/tell-workshops.ts';
import { isOwn, type Told } from './told.ts';

/** Makes the issue of a week for a branch. Pure: the same input gives the same issue, and it says only what is in it. */
export function buildIssue(input: DigestInput): Issue {
  const { week, dueAt, branch, edits } = input;
  const deadlines = tellDeadlines(input);
  const found = tellSections(input, deadlines);
  const sections = found.map((section) => edit(section, edits)).filter(({ items }) => items.length > 0);
  const intro = sayIntro({ found, sections, next: deadlines.next?.item });
  const issue = { week, branch: branch.id, dueAt, ...(intro.length === 0 ? {} : { intro }), sections };
  return { ...issue, text: sayIssue(issue, branch.name) };
}

/** All sections, the empty ones too. What is about the branch's own plants and industries stands in its own section instead of above. */
function tellSections(input: DigestInput, { soon }: Deadlines): readonly Section[] {
  const news = tellNews(input);
  const notes = tellNotes(input);
  const isForBranch = ({ article }: Told) => isOwn(article, input.branch);
  const shared = (told: readonly Told[]) => told.filter((each) => !isForBranch(each)).map(({ item }) => item);
  const own = [...news, ...soon].filter(isForBranch).map(({ item }) => item);
  const items: Readonly<Record<SectionKind, readonly Item[]>> = {
    news: shared(news),
    deadlines: shared(soon),
    workshops: tellWorkshops(input),
    branch: [...notes.branch, ...own],
    asked: tellAsked(input),
    office: notes.office,
  };
  return order.map((kind) => ({ kind, title: sectionTitles[kind], items: items[kind] }));
}

const order: readonly SectionKind[] = ['news', 'deadlines', 'workshops', 'branch', 'asked', 'office'];

/** Leaves out what coordinators dropped; what they put first comes first, the rest stays as it was. */
function edit(section: Section, { dropped, order: wanted }: DigestEdits): Section {
  const placeOf = ({ key }: Item) => (wanted.includes(key) ? wanted.indexOf(key) : wanted.length);
  const kept = section.items.filter(({ key }) => !dropped.includes(key));
  return { ...section, items: kept.toSorted((one, other) => placeOf(one) - placeOf(other)) };
}
