const mask = (1n << 64n) - 1n;

/**
 * hsiphash of four bytes, as 64-bit kernels have it: SipHash-1-3, cut to 32 bits (linux: lib/siphash.c,
 * hsiphash_1u32). Both halves of the key are the same here, as mh has them.
 */
export function hsiphash(value: number, half: bigint): number {
  // The constants of SipHash: "somepseudorandomlygeneratedbytes".
  const state = [0x736f6d6570736575n, 0x646f72616e646f6dn, 0x6c7967656e657261n, 0x7465646279746573n] as const;
  let v: State = [state[0] ^ half, state[1] ^ half, state[2] ^ half, state[3] ^ half];
  const block = (4n << 56n) | BigInt(value >>> 0);
  v = round([v[0], v[1], v[2], v[3] ^ block]);
  v = [v[0] ^ block, v[1], v[2] ^ 0xffn, v[3]];
  v = round(round(round(v)));
  return Number((v[0] ^ v[1] ^ v[2] ^ v[3]) & 0xffffffffn);
}

type State = readonly [bigint, bigint, bigint, bigint];

function round([a, b, c, d]: State): State {
  let [v0, v1, v2, v3] = [a, b, c, d];
  v0 = (v0 + v1) & mask;
  v1 = rotate(v1, 13n) ^ v0;
  v0 = rotate(v0, 32n);
  v2 = (v2 + v3) & mask;
  v3 = rotate(v3, 16n) ^ v2;
  v0 = (v0 + v3) & mask;
  v3 = rotate(v3, 21n) ^ v0;
  v2 = (v2 + v1) & mask;
  v1 = rotate(v1, 17n) ^ v2;
  v2 = rotate(v2, 32n);
  return [v0, v1, v2, v3];
}

function rotate(value: bigint, by: bigint): bigint {
  return ((value << by) | (value >> (64n - by))) & mask;
}
