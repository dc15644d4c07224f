import type { Issue, Section } from './issue.ts';
import { sayWeek } from './replies/say-week.ts';

/** "Wochenüberblick KW 48 · Neunkirchen". */
export function titleOfIssue(week: string, branchName: string): string {
  return `Wochenüberblick ${sayWeek(week)} · ${branchName.replace(/^IG Metall /, '')}`;
}

/** An issue as plain text: title, intro, sections with a line for each item. */
export function sayIssue({ week, intro = [], sections }: Omit<Issue, 'text'>, branchName: string): string {
  const head = [titleOfIssue(week, branchName), ...(intro.length === 0 ? [] : [intro.join('\n')])];
  return [...head, ...sections.map(saySection)].join('\n\n');
}

function saySection({ title, items }: Section): string {
  return [title, ...items.map(({ text }) => `- ${text.replace(/(?<!\s)\s*\n\s*/g, '\n  ')}`)].join('\n');
}
