import { type Place, runOn } from './place.ts';

const first = 10_000;
const last = 60_999;

/**
 * Lets the client draw its ports from a range that no turn before it had. IPVS keeps a connection for two minutes
 * after its end, and what comes from the same port again is sent on by the method of that one.
 */
export async function drawOwnPorts(place: Place, turn: number, turns: number): Promise<void> {
  const size = Math.floor((last - first + 1) / turns);
  const from = first + turn * size;
  const range = `${from} ${from + size - 1}`;
  await runOn(place, place.client, `echo ${range} > /proc/sys/net/ipv4/ip_local_port_range`);
}
