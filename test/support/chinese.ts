const han = '\\p{Script=Han}';

/** How Chinese is set in the course; the names of rules say what is wrong. */
const mistakes: Readonly<Record<string, RegExp>> = {
  'half-width punctuation next to a Chinese character': new RegExp(`${han}[,;:!?]|[,;!?]${han}`, 'u'),
  'a full stop of another script after a Chinese character': new RegExp(`${han}\\.(\\s|$)`, 'u'),
  'half-width parentheses around Chinese': new RegExp(`\\(${han}|${han}\\)`, 'u'),
  'straight quotation marks around Chinese': new RegExp(`["']${han}|${han}["']`, 'u'),
  'no space between a Chinese character and a Latin word': new RegExp(
    `${han}[A-Za-z0-9\`]|[A-Za-z0-9\`%]${han}`,
    'u',
  ),
  'a space beside full-width punctuation': /[，。；：！？、（）“”] | [，。；：！？、（）“”]/u,
  'a space between Chinese characters': new RegExp(`${han} +${han}`, 'u'),
  'three dots': /\.\.\./,
  'a full-width letter or digit': /[Ａ-Ｚａ-ｚ０-９]/,
  'punctuation twice': /[，。；：、]{2}/,
  'a half dash': /(?<!—)—(?!—)/,
  'brackets as quotation marks': /[「」『』]/,
  'a quotation mark without its other half': /^[^“”]*”|“[^“”]*$/,
};

/** The prose of a page: no fences, no code, no link targets, no ids, no table rules. */
function prose(markdown: string): readonly string[] {
  return markdown
    .replace(/^---\n.*?^---$/ms, (matter) => matter.replace(/^\s*(- )?\w+:/gm, ''))
    .replace(/^```.*?^```$/gms, '')
    .replace(/`[^`]+`/g, '`x`')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/ \{#[\w-]+\}$/gm, '')
    .replace(/[*[\]]/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*(#+|-|\||:::)\s*|\s*\|$/g, ''))
    .flatMap((line) => line.split(' | '));
}

/** What is wrong in a text, each with its line. */
export function mistakesIn(markdown: string): readonly string[] {
  const lines = prose(markdown);
  return Object.entries(mistakes).flatMap(([name, pattern]) =>
    lines.filter((line) => pattern.test(line)).map((line) => `${name}: ${line}`),
  );
}
