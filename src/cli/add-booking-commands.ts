import type { Command } from 'commander';
import { readCount } from './read-count.ts';
import { readKey } from './read-key.ts';

/** The commands with which the office books and looks after workshops; all of them may run in parallel. */
export function addBookingCommands(program: Command): void {
  addWorkshops(program.command('workshops').description('workshops: dates, seats, papers'));
  addBooking(program);
  addBookings(program.command('bookings').description('who has booked what'));
}

function addWorkshops(workshops: Command): void {
  workshops
    .command('import')
    .description('add or change dates from a CSV table; columns: see src/book/README.md. Who is booked on a date that moves is told.')
    .argument('<file>')
    .option('--dry-run', 'only check the table')
    .action(async (file: string, options: import('./import-workshops.ts').ImportOptions) =>
      (await import('./import-workshops.ts')).importWorkshops(file, options),
    );
  workshops
    .command('export')
    .description('print all dates as a CSV table that import reads')
    .action(async () => (await import('./export-workshops.ts')).exportWorkshops());
  workshops
    .command('list')
    .description('coming dates with their seats')
    .option('--all', 'also what is over, called off, proposed or in-house')
    .option('--json', 'print one JSON array')
    .action(async (options: import('./list-workshops.ts').ListOptions) => (await import('./list-workshops.ts')).listWorkshops(options));
}

function addBooking(program: Command): void {
  program
    .command('book')
    .description('book seats for a person')
    .requiredOption('--workshop <id>', 'id of the date')
    .requiredOption('--person <key>', 'slack:TEAM:USER, teams:TENANT:OBJECTID or any other name for somebody without chat', readKey)
    .option('--seats <number>', 'how many seats', readCount, 1)
    .option('--branch <branch>', 'branch that the person belongs to')
    .option('--audience <audience>', 'worksCouncil, youthDelegation or shopStewards')
    .option('--request <key>', 'the same key again books nothing a second time')
    .option('--json', 'print one JSON object')
    .action(async (options: import('./book.ts').BookOptions) => (await import('./book.ts')).book(options));
  program
    .command('cancel')
    .description('cancel a booking for the office, at any time')
    .requiredOption('--booking <id>', 'id of the booking')
    .option('--json', 'print one JSON object')
    .action(async (options: import('./cancel.ts').CancelOptions) => (await import('./cancel.ts')).cancel(options));
}

function addBookings(bookings: Command): void {
  bookings
    .command('list')
    .description('bookings of a date in the order in which they came')
    .requiredOption('--workshop <id>', 'id of the date')
    .option('--json', 'print one JSON array')
    .action(async (options: import('./list-bookings.ts').BookingsOptions) => (await import('./list-bookings.ts')).listBookings(options));
  bookings
    .command('export')
    .description('print all bookings as a CSV table')
    .action(async () => (await import('./export-bookings.ts')).exportBookings());
  bookings
    .command('erase')
    .description('remove names and bookings whose time is over, as the running bot does once a day')
    .option('--json', 'print one JSON object')
    .action(async (options: { json?: boolean }) => (await import('./erase-bookings.ts')).eraseBookings(options));
}
