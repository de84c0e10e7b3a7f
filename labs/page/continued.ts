/** A here-document and the word that ends it: `<<END`, `<<'END'`, `<<-END`; a here-string, `<<<`, is none. */
const hereDocument = /(?<!<)<<(?!<)(-?)\s*(["']?)([A-Za-z_]\w*)\2/;

/**
 * Whether the command that these lines begin goes on in the next one: behind a `\` at the end of the line, and in a
 * here-document until the line that ends it, as in a shell.
 */
export function goesOn(typed: readonly string[]): boolean {
  const from = typed.findIndex((line) => hereDocument.test(line));
  const [, dash, , word] = hereDocument.exec(typed[from] ?? '') ?? [];
  if (word === undefined) return typed.at(-1)?.endsWith('\\') ?? false;
  const below = typed.slice(from + 1).map((line) => (dash ? line.replace(/^\t+/, '') : line));
  return !below.includes(word);
}
