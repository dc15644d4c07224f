/** The operator's configuration cannot work. `problems` name variable or file and line, never a value. Exit code 78. */
export class ConfigurationError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`Configuration cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigurationError';
    this.problems = problems;
  }
}

/** Exit code of a process whose configuration cannot work (EX_CONFIG of sysexits.h). */
export const configurationExitCode = 78;
