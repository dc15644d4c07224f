import { readConfig } from '../../src/config.ts';
import { ConfigurationError } from '../../src/errors.ts';

/** What an operator would read about these settings; empty when the bot would start with them. */
export function problemsOf(environment: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
}
