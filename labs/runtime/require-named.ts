import { nearest } from '../language/nearest.ts';
import type { Text } from '../language/text.ts';
import { exitStatus, UserError } from '../language/user-error.ts';

/** The one of that name. Throws a UserError (usage) for an unknown one, with the nearest known name. */
export function requireNamed<T extends { readonly name: string }>(
  kind: Text,
  all: readonly T[],
  name: string,
): T {
  const found = all.find((each) => each.name === name);
  if (found) return found;
  const known = all.map((each) => each.name);
  const unknown: Text = { en: `Unknown ${kind.en}: ${name}.`, zh: `未知的${kind.zh}：${name}。` };
  const near = nearest(name, known);
  const hint = near ? { en: `Did you mean ${near}?`, zh: `你是不是想输入 ${near}？` } : thereIs(kind, known);
  throw new UserError({ en: `${unknown.en} ${hint.en}`, zh: `${unknown.zh}${hint.zh}` }, exitStatus.usage);
}

function thereIs(kind: Text, known: readonly string[]): Text {
  if (known.length === 0) return { en: `This lab has no ${kind.en}.`, zh: `本实验没有${kind.zh}。` };
  return { en: `There is: ${known.join(', ')}.`, zh: `现有${kind.zh}：${known.join('、')}。` };
}
