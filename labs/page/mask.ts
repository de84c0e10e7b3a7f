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
const maskOrder: readonly Variation[] = ['mac', 'packet', 'time', 'duration', 'port', 'number', 'order'];

const masks: Readonly<Record<Variation, (text: string) => string>> = {
  mac: maskMacs,
  packet: (text) =>
    text
      .replace(/\b\d+ packets? (received by filter|dropped by kernel)/g, 'N packets $1')
      .replace(/\bid \d+/g, 'id ID')
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
  number: (text) => text.replace(/(?<![\w.:/-])[1-9]\d*(\.\d+)?[KMG]?(?![\w:/]|\.\d)/g, 'NUMBER'),
  order: (text) => text.split('\n').toSorted().join('\n'),
};

/** Numbers MAC addresses in the order in which they appear: which frames share one is still compared. */
function maskMacs(text: string): string {
  const seen: string[] = [];
  return text.replace(/\b[0-9a-f]{2}(:[0-9a-f]{2}){5}\b/gi, (mac) => {
    const known = mac.toLowerCase();
    if (!seen.includes(known)) seen.push(known);
    return `MAC${seen.indexOf(known) + 1}`;
  });
}
