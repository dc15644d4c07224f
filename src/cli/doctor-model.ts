import { readConfig } from '../config.ts';
import { ConfigurationError } from '../errors.ts';
import { probeModel } from '../llm/probe-model.ts';
import { withoutSecrets } from '../platform/finding.ts';
import { findModelFindings } from './find-model-findings.ts';
import { printFindings } from './print-findings.ts';

/** Prints what is right and wrong with the language model. */
export async function doctorModel(options: { readonly json?: boolean }): Promise<void> {
  const { model } = readConfig(process.env);
  if (model === undefined) throw new ConfigurationError(['OPENAI_BASE_URL: is not set; README, "A language model", says what to set']);
  const findings = findModelFindings(model, await probeModel(model));
  await printFindings(
    findings.map((finding) => withoutSecrets(finding, [model.server.key])),
    options,
  );
}
