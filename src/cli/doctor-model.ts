import { readConfig } from '../config.ts';
import { ConfigurationError } from '../errors.ts';
import { probeModel } from '../llm/probe-model.ts';
import { withoutSecrets } from '../platform/finding.ts';
import { findModelFindings } from './find-model-findings.ts';
import { printFindings } from './print-findings.ts';
import { probeRewriting } from './probe-rewriting.ts';

/** Prints what is right and wrong with the language model. */
export async function doctorModel(options: { readonly json?: boolean }): Promise<void> {
  const { model } = readConfig(process.env);
  if (model === undefined) throw new ConfigurationError(['OPENAI_BASE_URL: is not set; README, "A language model", says what to set']);
  const probes = await probeModel(model);
  const rewrites = probes.text.kind === 'found' ? await probeRewriting(model) : undefined;
  const findings = findModelFindings(model, { ...probes, rewrites });
  await printFindings(
    findings.map((finding) => withoutSecrets(finding, [model.server.key])),
    options,
  );
}
