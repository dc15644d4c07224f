import { findCardEvents } from './adaptive-cards.ts';
import { actionsOf, linksOf, markdownLinks, type Node, nodesOf, tokensOf } from './card-nodes.ts';

/** Teams' own limits, written down apart from the code that keeps them. */
const mostBytes = 25_000;
const mostActions = 6;
const mostCitations = 20;

const known = new Set([
  ...['AdaptiveCard', 'TextBlock', 'RichTextBlock', 'TextRun', 'Container', 'ColumnSet', 'Column', 'FactSet', 'ActionSet', 'Data.Query'],
  ...['Input.Text', 'Input.Number', 'Input.Date', 'Input.Time', 'Input.Toggle', 'Input.ChoiceSet'],
  ...['Action.Execute', 'Action.Submit', 'Action.OpenUrl', 'Action.ToggleVisibility'],
]);

/** What Teams would refuse, cut or misread in a card; empty for a good one. */
export function problemsOfCard(card: unknown): string[] {
  const nodes = nodesOf(card, true);
  return [
    ...findCardEvents(card).filter((message) => !isExpected(message) || !nodes.some(({ type }) => type === 'Data.Query')),
    ...limit('bytes', bytesOf(card), mostBytes),
    ...limit('actions', actionsOf(card).length, mostActions),
    ...linksOf(card)
      .filter(isNoAddress)
      .map((link) => `link to ${link}`),
    ...nodes.flatMap(problemsOfNode),
    ...(nodes[0]?.version === '1.5' ? [] : [`version ${nodes[0]?.version}`]),
  ];
}

/** Teams takes choices that are found while typing in cards of version 1.5; the package that we test with dates them later. */
const isExpected = (message: string): boolean => /choices\.data.*1\.6|at least one choice defined/.test(message);

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '');
const limit = (what: string, count: number, most: number): string[] => (count <= most ? [] : [`${count} ${what}, at most ${most}`]);
const isNoAddress = (link: string): boolean => !link.startsWith('https://');

function problemsOfNode(node: Node): string[] {
  const type = String(node.type ?? '');
  return [
    ...(type === '' || known.has(type) ? [] : [`unknown type ${type}`]),
    ...(type.startsWith('Input.') ? problemsOfInput(node) : []),
    ...(type === 'Action.Execute' && nodesOf(node.fallback)[0]?.type !== 'Action.Submit' ? ['Execute without Submit as fallback'] : []),
    ...(type.startsWith('Action.') && !hasWords(node.title) ? [`${type} without title`] : []),
    ...(type === 'TextBlock' ? problemsOfMarkdown(String(node.text)) : []),
    ...(hasEntities(node.msteams) ? ['mention in msteams.entities'] : []),
    ...Object.values(node).flatMap((value) =>
      typeof value === 'string' && /<\/?at\b/i.test(value) && isShown(node) ? [`mention ${value}`] : [],
    ),
    ...(/\{\{(?:date|time)\(/i.test(String(node.text ?? '')) ? [`date function ${node.text}`] : []),
  ];
}

const hasWords = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
const hasEntities = (value: unknown): boolean => typeof value === 'object' && value !== null && 'entities' in value;
const isShown = ({ type }: Node): boolean => type === 'TextBlock';

function problemsOfInput({ type, label, choices, 'choices.data': dynamic }: Node): string[] {
  const empty = nodesOf(choices).filter(({ title, value }) => !hasWords(title) || value === '');
  const none = type === 'Input.ChoiceSet' && nodesOf(choices).length === 0 && !dynamic ? ['no choices'] : [];
  return [...none, ...(hasWords(label) ? [] : [`${type} without label`]), ...empty.map(() => `${type} with an empty choice`)];
}

const plainTokens = new Set(['paragraph', 'text', 'strong', 'link', 'space']);

function problemsOfMarkdown(markdown: string): string[] {
  return tokensOf(markdown).flatMap(({ type }) => (plainTokens.has(type) ? [] : [`${type} in Markdown: ${markdown.slice(0, 80)}`]));
}

/** The same for all that an activity carries. */
export function problemsOfActivity(activity: object): string[] {
  const { text = '', attachments = [], entities = [] } = Object.fromEntries(Object.entries(activity));
  const cards = nodesOf(attachments).flatMap(({ contentType, content }) => (contentType === undefined ? [] : [content]));
  const roots = nodesOf(entities).filter(({ type }) => type === 'https://schema.org/Message');
  return [
    ...limit('bytes', bytesOf(activity), mostBytes),
    ...cards.flatMap(problemsOfCard),
    ...limit('cards', cards.length, 1),
    ...limit('root entities', roots.length, 1),
    ...problemsOfMarkdown(String(text)),
    ...markdownLinks(String(text))
      .filter(isNoAddress)
      .map((link) => `link to ${link}`),
    ...(/<\/?at\b/i.test(String(text)) ? ['mention in the text'] : []),
    ...roots.flatMap(({ citation = [] }) => problemsOfCitations(citation, String(text))),
    ...(text === '' && cards.length === 0 ? ['nothing to see'] : []),
  ];
}

function problemsOfCitations(citation: unknown, text: string): string[] {
  const claims = nodesOf(citation).filter((node) => node['@type'] === 'Claim');
  return [...limit('citations', claims.length, mostCitations), ...claims.flatMap((claim) => problemsOfClaim(claim, text))];
}

function problemsOfClaim({ position, appearance }: Node, text: string): string[] {
  const { name = '', abstract = '', url = 'https://', ...more } = nodesOf(appearance)[0] ?? {};
  return [
    ...(text.includes(`[${position}]`) ? [] : [`citation ${position} is not in the text`]),
    ...(hasWords(name) && String(name).length <= 80 ? [] : [`name of citation ${position}`]),
    ...(hasWords(abstract) && String(abstract).length <= 160 ? [] : [`abstract of citation ${position}`]),
    ...(isNoAddress(String(url)) ? [`citation of ${url}`] : []),
    ...('text' in more ? ['appearance.text'] : []),
  ];
}
