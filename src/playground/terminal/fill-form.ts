import type { Field, FieldErrors, Form } from '../../chat/form.ts';
import type { Response } from '../../chat/reply.ts';
import { atStep, type OpenForm, openForm, readFields } from '../forms/open-form.ts';
import { askField } from './ask-field.ts';
import { say, type Talk } from './talk.ts';

/**
 * Asks the fields of a form one after the other and submits it; fields with errors are asked again. Undefined when
 * the person gave up by typing "abbrechen" or closing the input.
 */
export async function fillForm(talk: Talk, form: Form): Promise<Response | undefined> {
  say(talk, `\n${form.title}\n(Mit "abbrechen" hörst Du auf.)`);
  let open = await askSteps(talk, openForm(form));
  while (open) {
    const response = await submit(talk, open);
    if (response.kind !== 'errors') return response;
    open = await askAgain(talk, open, response.errors);
  }
  talk.reader.write('Abgebrochen.\n');
  return undefined;
}

async function askSteps(talk: Talk, open: OpenForm): Promise<OpenForm | undefined> {
  let filled: OpenForm | undefined = open;
  for (const [place, { intro, fields }] of open.form.steps.entries()) {
    if (filled && intro !== undefined) say(talk, intro);
    filled = filled && (await askFields(talk, atStep(filled, place), fields));
  }
  return filled;
}

async function askFields(talk: Talk, open: OpenForm, fields: readonly Field[]): Promise<OpenForm | undefined> {
  let filled: OpenForm | undefined = open;
  for (const field of fields) filled = filled && (await askField(talk, filled, field));
  return filled;
}

/** Every field has been read when it was asked, so reading them all again cannot fail. */
async function submit({ respond }: Talk, open: OpenForm): Promise<Response> {
  const reading = readFields(open, fieldsOf(open.form));
  if (reading.kind === 'faulty') return { kind: 'errors', errors: reading.errors };
  return respond({ kind: 'form', form: open.form.id, context: open.form.context, values: reading.values });
}

/** An error that belongs to no field concerns the whole form, so all of it is asked again. */
async function askAgain(talk: Talk, open: OpenForm, errors: FieldErrors): Promise<OpenForm | undefined> {
  const fields = fieldsOf(open.form);
  const faulty = fields.filter(({ id }) => errors[id] !== undefined);
  for (const id of Object.keys(errors)) {
    const label = fields.find((field) => field.id === id)?.label;
    say(talk, label === undefined ? `${errors[id]}` : `„${label}“: ${errors[id]}`);
  }
  return askFields(talk, open, faulty.length > 0 ? faulty : fields);
}

const fieldsOf = (form: Form): readonly Field[] => form.steps.flatMap(({ fields }) => fields);
