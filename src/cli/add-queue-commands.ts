import type { Command } from 'commander';
import type { ListOptions } from './list-queue.ts';
import type { RetryOptions } from './retry-post.ts';

/** Commands for what is stuck between the platforms and the bot; safe beside a running bot, each change is in the audit log. */
export function addQueueCommands(program: Command): void {
  addInbox(program.command('inbox').description('events that are not done: id (`trace` in the log), state, age, tries; no content'));
  addOutbox(program.command('outbox').description('posts that are not sent: id (`trace` in the log), state, age, tries; no content'));
}

function addInbox(inbox: Command): void {
  inbox
    .command('list', { isDefault: true })
    .description('what waits, is worked on, or was given up within a day')
    .option('--json', 'print one JSON array')
    .action(async (options: ListOptions) => (await import('./list-queue.ts')).listQueue('inbox', options));
  inbox
    .command('retry')
    .description('work again on an event that was given up')
    .argument('<id>', 'or its beginning, or its incident number')
    .action(async (id: string) => (await import('./retry-event.ts')).retryEvent(id));
}

function addOutbox(outbox: Command): void {
  outbox
    .command('list', { isDefault: true })
    .description('what waits, is being sent, failed, or may have arrived (unknown)')
    .option('--json', 'print one JSON array')
    .action(async (options: ListOptions) => (await import('./list-queue.ts')).listQueue('outbox', options));
  outbox
    .command('retry')
    .description('send again what failed; possible for a day, then the content is wiped')
    .argument('[id]', 'or its beginning')
    .option('--dead', 'all that failed; never what may have arrived')
    .option('--may-repeat', 'also where the post may have arrived, and then appears twice')
    .action(async (id: string | undefined, options: RetryOptions) => (await import('./retry-post.ts')).retryPost(id, options));
  outbox
    .command('drop')
    .description('never send a post; it leaves the list')
    .argument('<id>', 'or its beginning')
    .action(async (id: string) => (await import('./drop-post.ts')).dropPost(id));
}
