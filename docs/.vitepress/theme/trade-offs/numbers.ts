/** A number with as many digits as a reader can use, the same in both languages and in every browser. */
export function shown(value: number, digits = 3): string {
  return value.toLocaleString('en-US', { maximumSignificantDigits: digits });
}

/** A whole number. */
export function whole(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

/** A part of a whole. */
export function percent(part: number): string {
  return `${whole(part * 100)} %`;
}
