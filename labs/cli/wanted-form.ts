import { exitStatus, UserError } from '../language/user-error.ts';
import type { LabPages } from '../page/lab-pages.ts';
import type { Start } from '../runtime/cluster.ts';
import { drawFault, requireFault } from '../runtime/faults.ts';
import { oneOf } from './command-line.ts';

/** What was typed behind the name of a lab: `[bare | VARIANT | broken [FAULT]]`. */
export interface FormWords {
  readonly form: string | undefined;
  readonly fault: string | undefined;
}

/** In which form a lab is to be started. */
export interface WantedForm {
  readonly start: Start;
  readonly variant: string | undefined;
  readonly fault: string | undefined;
  readonly drawn: boolean;
}

const plain: WantedForm = { start: 'solution', variant: undefined, fault: undefined, drawn: false };

/**
 * The form that the words behind the name of a lab ask for; a fault that is not named is drawn. Throws a UserError
 * (usage) for a word that is none, with the nearest right one.
 */
export function wantedForm(
  { form, fault }: FormWords,
  { variants, faults }: Pick<LabPages, 'variants' | 'faults'>,
): WantedForm {
  const known = ['bare', ...variants.map(({ name }) => name), 'broken'];
  const word = form === undefined ? undefined : oneOf({ en: 'form of a lab', zh: '实验形式' }, known)(form);
  if (word !== 'broken' && fault !== undefined) throw severalForms(fault);
  if (word === undefined) return plain;
  if (word === 'bare') return { ...plain, start: 'bare' };
  if (word !== 'broken') return { ...plain, variant: word };
  if (fault !== undefined) return { ...plain, start: 'broken', fault: requireFault(faults, fault).name };
  return { ...plain, start: 'broken', fault: drawFault(faults).name, drawn: true };
}

function severalForms(word: string): UserError {
  return new UserError(
    {
      en: `Too many words: ${word}. One form at a time: bare, a variant, or broken with a fault behind it (npm run lab NAME broken FAULT)`,
      zh: `多余的参数：${word}。一次只能用一种形式：bare、某个变体，或 broken 加故障名（npm run lab 实验名 broken 故障名）`,
    },
    exitStatus.usage,
  );
}
