/** Numbers in bytes as the network orders them: the highest byte first, unless said otherwise. */
export function uint8(bytes: Uint8Array, at: number): number {
  return viewOf(bytes).getUint8(at);
}

export function uint16(bytes: Uint8Array, at: number): number {
  return viewOf(bytes).getUint16(at);
}

export function uint32(bytes: Uint8Array, at: number, littleEndian = false): number {
  return viewOf(bytes).getUint32(at, littleEndian);
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
