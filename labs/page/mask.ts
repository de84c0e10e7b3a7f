import type { Variation } from './block.ts';

/**
 * Output with everything masked that may differ from run to run, so that two runs can be compared.
 * Blanks are folded where anything varies: columns move with the width of a number.
 */
export function mask(output: string, varies: readonly Variation[]): string {
  if (varies.length === 0) return output;
  const masked = maskOrder
    .filter((variation) => varies.includes(variation))
    .reduce((text, variation) => masks[variation](text), output);
  return masked.replace(/[ \t]+/g, ' ').replace(/ $/gm, '');
}

/** From the most particular to the most general, so that a time isn't masked as three numbers. */
const maskOrder: readonly Variation[] = [
  'mac',
  'packet',
  'time',
  'duration',
  'port',
  'state',
  'peer',
  'number',
  'order',
];

const masks: Readonly<Record<Variation, (text: string) => string>> = {
  mac: (text) => numbered(text, /\b[0-9a-f]{2}(:[0-9a-f]{2}){5}\b/gi, 'MAC'),
  packet: (text) =>
    numbered(text, /(?<=\bid )\d+/g, 'ID')
      .replace(/\b\d+ packets? (received by filter|dropped by kernel)/g, 'N packets $1')
      .replace(/\bcksum 0x[0-9a-f]+ \((?:in)?correct[^)]*\)/g, 'cksum SUM')
      .replace(/\b(seq|ack|win|val|ecr|wscale) \d+(:\d+)?/g, '$1 NUMBER'),
  time: (text) =>
    text
      .replace(/\b\d{4}-\d\d-\d\d[T ](?=\d\d:)/g, '')
      .replace(/(?<![\w:.])\d\d(:\d\d){1,2}(\.\d+)?(Z|[+-]\d\d:\d\d)?(?![\w:])/g, 'TIME'),
  duration: (text) =>
    text.replace(/\b\d+(\.\d+)?(?= ?(?:ns|usec|us|µs|msec|ms|milliseconds|sec|seconds|s)\b)/g, 'N'),
  // The kernel's default net.ipv4.ip_local_port_range is 32768 to 60999: five digits.
  port: (text) => text.replace(/(?<=\d[:.])[3-6]\d{4}\b/g, 'PORT'),
  state: (text) => text.replace(/\b(REACHABLE|STALE|DELAY|PROBE)\b/g, 'STATE'),
  peer: (text) => text.replace(/@if\d+\b/g, '@ifN'),
  number: (text) => text.replace(/(?<![\w.:/-])[1-9]\d*(\.\d+)?[KMG]?(?![\w:/]|\.\d)/g, 'NUMBER'),
  order: (text) => text.split('\n').toSorted().join('\n'),
};

/** Numbers what matches in the order in which it appears: which of them are the same is still compared. */
function numbered(text: string, pattern: RegExp, name: string): string {
  const seen: string[] = [];
  return text.replace(pattern, (match) => {
    if (!seen.includes(match)) seen.push(match);
    return `${name}${seen.indexOf(match) + 1}`;
  });
}
