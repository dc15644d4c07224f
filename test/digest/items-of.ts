import { buildIssue } from '../../src/digest/build-issue.ts';
import type { DigestArticle, DigestChange } from '../../src/digest/digest-input.ts';
import type { Item, SectionKind } from '../../src/digest/issue.ts';
import { articleWith, changeWith, inputWith } from './sample-input.ts';

/** What stands in a section of the issue that is made of articles and changes. */
export function itemsOf(kind: SectionKind, articles: readonly DigestArticle[], changes: readonly DigestChange[] = []): readonly Item[] {
  return buildIssue(inputWith({ articles, changes })).sections.find((section) => section.kind === kind)?.items ?? [];
}

export function textsOf(...given: Parameters<typeof itemsOf>): readonly string[] {
  return itemsOf(...given).map(({ text }) => text);
}

/** What is told of a change of the sample article. */
export function newsOf(change: Partial<DigestChange>, article: Partial<DigestArticle> = {}): readonly string[] {
  return textsOf('news', [articleWith(article)], [changeWith(change)]);
}
