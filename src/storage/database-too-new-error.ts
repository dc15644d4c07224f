/** Thrown at start when a newer version of the bot has already changed the tables. Nothing was touched. */
export class DatabaseTooNewError extends Error {
  override readonly name = 'DatabaseTooNewError';

  constructor(found: number, known: number) {
    super(
      `The database has schema version ${found}, this version of the bot knows only ${known}. ` +
        'Start the newer version of the bot again, or restore the backup that was made before the update.',
    );
  }
}
