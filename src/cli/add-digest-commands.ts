import { type Command, InvalidArgumentError } from 'commander';
import { isWeek } from '../digest/weeks.ts';

/** The commands for the weekly digest. */
export function addDigestCommands(digest: Command): void {
  digest
    .command('preview')
    .description('show the issue of a week as it would be made now, with the instant at which it is due as its clock')
    .requiredOption('--week <week>', 'ISO week such as 2026-W48', readWeek)
    .option('--branch <branch>', 'branch office (default: all of them)')
    .option('--json', 'print one JSON object, or an array where no branch is named')
    .option('--html', 'print a page for the browser')
    .option('--against <dir>', 'folder of the knowledge base to compare with (default: the one that came with this bot)')
    .action(async (options: import('./preview-digest.ts').PreviewOptions) => (await import('./preview-digest.ts')).previewDigest(options));
}

function readWeek(text: string): string {
  if (!isWeek(text)) throw new InvalidArgumentError('must be a week of the calendar such as 2026-W48');
  return text;
}
