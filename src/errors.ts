/** The operator's configuration cannot work. `problems` name variable or file and line, never a value. Exit code 78. */
export class ConfigurationError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(
      `Configuration cannot be used:${problems.length === 1 ? ` ${problems[0]}` : problems.map((problem) => `\n  - ${problem}`).join('')}`,
    );
    this.name = 'ConfigurationError';
    this.problems = problems;
  }
}

/** Exit code of a process whose configuration cannot work (EX_CONFIG of sysexits.h). */
export const configurationExitCode = 78;

/** What was typed or piped into the command line cannot be used. The message says where and why. Exit code 1. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** Something that this work needs does not answer now; trying again after `seconds` may help. */
export class NotNowError extends Error {
  override readonly name = 'NotNowError';
  readonly seconds: number;

  constructor(message: string, seconds: number, options?: ErrorOptions) {
    super(message, options);
    this.seconds = seconds;
  }
}

/**
 * Why no text came from a language model. `resting`: it failed so often that nobody asks it for a while; `cut`: the text
 * broke off; `refused`: the server takes no such request; `budget`: too much was looked up or written.
 */
export type ModelFault =
  | 'unauthorized'
  | 'limited'
  | 'quota'
  | 'server'
  | 'unreachable'
  | 'timeout'
  | 'broken'
  | 'empty'
  | 'cut'
  | 'refused'
  | 'budget'
  | 'resting';

/** A language model gave no whole text. Neither message nor cause holds what was asked or written. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
  readonly fault: ModelFault;

  constructor(fault: ModelFault, message: string) {
    super(message);
    this.fault = fault;
  }
}
