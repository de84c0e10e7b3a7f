import { createInterface } from 'node:readline/promises';
import type { Text } from '../language/text.ts';
import type { Context } from './context.ts';

/** Asks a question that is answered by yes or no; anything but a yes is a no. */
export async function confirm({ stdin, stderr, signal, say }: Context, question: Text): Promise<boolean> {
  const lines = createInterface({ input: stdin, output: stderr });
  try {
    const answer = await lines.question(`${say(question)} ${say({ en: '[y/N]', zh: '[y/N]' })} `, { signal });
    return /^(y|yes|是|好)$/i.test(answer.trim());
  } finally {
    lines.close();
  }
}
