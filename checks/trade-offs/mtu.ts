import { type Place, runOn } from './place.ts';

/** The largest packet that the client sends to the VIP after an upload too large for one, as it has learned it. */
export async function mtuOf(place: Place): Promise<number> {
  const printed = await runOn(
    place,
    place.client,
    `ip route flush cache
    head -c 4000 /dev/zero | curl -sS -o /dev/null -T - -H 'Expect:' --max-time 20 http://${place.vip}:${place.port}/up
    ip route get ${place.vip}
    cat /sys/class/net/eth0/mtu`,
  );
  return parseMtu(printed);
}

/** What `ip route get` knows, else the MTU of the card, which is printed last. */
export function parseMtu(printed: string): number {
  const mtu = Number(/ mtu (\d+)/.exec(printed)?.[1] ?? printed.trim().split('\n').at(-1));
  if (Number.isInteger(mtu) && mtu > 0) return mtu;
  throw new Error(`expected a route and an MTU, found: ${printed}`);
}
