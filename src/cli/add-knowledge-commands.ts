import { type Command, InvalidArgumentError } from 'commander';

/** The commands with which the office keeps the knowledge base. */
export function addKnowledgeCommands(knowledge: Command): void {
  addChecking(knowledge);
  addWriting(knowledge);
}

function addChecking(knowledge: Command): void {
  knowledge
    .command('check')
    .description('check all files; names file, line and problem; exit code 1 when something is wrong, 2 when only a date has passed')
    .option('--knowledge <dir>', 'folder to check (default: KNOWLEDGE_DIR)')
    .option('--json', 'print one JSON object')
    .action(async (options: import('./check-knowledge.ts').CheckOptions) => (await import('./check-knowledge.ts')).checkKnowledge(options));
  knowledge
    .command('stale')
    .description('what is due for review and what ends, the earliest first')
    .option('--within <period>', 'days, weeks or months ahead: 60d, 8w, 2m', readPeriod, { days: 60 })
    .option('--json', 'print one JSON object')
    .action(async (options: import('./stale-knowledge.ts').StaleOptions) => (await import('./stale-knowledge.ts')).staleKnowledge(options));
  knowledge
    .command('stats')
    .description('how much there is by section, region, status and age of the review')
    .option('--json', 'print one JSON object')
    .action(async (options: { json?: boolean }) => (await import('./knowledge-stats.ts')).knowledgeStats(options));
  knowledge
    .command('changes')
    .description('what was added, changed, expired or removed since the beginning of a day; from git, else from remembered states')
    .requiredOption('--since <day>', 'YYYY-MM-DD', readDay)
    .option('--json', 'print one JSON object')
    .action(async (options: import('./knowledge-changes.ts').ChangesOptions) =>
      (await import('./knowledge-changes.ts')).knowledgeChanges(options),
    );
}

function addWriting(knowledge: Command): void {
  knowledge
    .command('new')
    .description('write the template of a new article, as a draft')
    .argument('<id>', 'slug of a-z, 0-9 and hyphens')
    .requiredOption('--section <section>', 'part of the base it belongs to')
    .option('--title <title>', 'title of the article')
    .action(async (id: string, options: import('./new-article.ts').NewOptions) =>
      (await import('./new-article.ts')).newArticle(id, options),
    );
  knowledge
    .command('import')
    .description('write a draft from a Markdown, HTML, DOCX or PDF file; it is never answered from until somebody reviewed it')
    .argument('<file>')
    .option('--id <id>', 'slug of the article (default: from its title)')
    .option('--section <section>', 'part of the base it belongs to', 'overview')
    .action(async (file: string, options: import('./import-article.ts').ImportOptions) =>
      (await import('./import-article.ts')).importArticle(file, options),
    );
  knowledge
    .command('apply')
    .description(
      'write what curators confirmed, withdrew and proposed in chat into the files; exit code 1 when something is left to do by hand',
    )
    .option('--dry-run', 'only say what would be done')
    .option('--close <proposal>', 'put away a proposal that was taken over by hand or is refused')
    .action(async (options: import('./apply-knowledge.ts').ApplyOptions) => (await import('./apply-knowledge.ts')).applyKnowledge(options));
}

function readDay(text: string): string {
  const time = Date.parse(`${text}T00:00:00Z`);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  if (!isDay) throw new InvalidArgumentError('must be a day YYYY-MM-DD');
  return text;
}

/** A time ahead; months are calendar months. */
export type PeriodAhead = { readonly days: number } | { readonly months: number };

function readPeriod(text: string): PeriodAhead {
  const [, count, unit] = /^(\d{1,4})([dwm])$/.exec(text) ?? [];
  if (count === undefined) throw new InvalidArgumentError('must be days, weeks or months such as 60d, 8w or 2m');
  if (unit === 'm') return { months: Number(count) };
  return { days: Number(count) * (unit === 'w' ? 7 : 1) };
}
