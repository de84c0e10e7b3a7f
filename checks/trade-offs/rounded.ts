const digits = 6;

/** Data with its numbers cut to the digits that mean something. */
export function rounded<T>(data: T): T {
  const cut = (_: string, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(digits)) : value;
  return JSON.parse(JSON.stringify(data, cut)) as T; // the same shape: only numbers were touched
}
