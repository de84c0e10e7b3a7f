import type { Evidence, Verdict } from '../model.ts';
import { need, type Observation, observed } from '../observe/observation.ts';
import type { VirtualService } from '../observe/parse/ipvs-rules.ts';
import type { PlannedNode } from '../observe/plan.ts';
import { isForManyPorts, serviceOn } from './ipvs-lookup.ts';
import { fail, list, lookAt, pass } from './verdict.ts';

/** The command that shows the table. */
export const table = 'ipvsadm -Ln';

/** Every director has a virtual service for the VIP and port. */
export function hasService(observation: Observation): Verdict {
  const { vip, port, directors } = observation.plan;
  const without = directors.filter((director) => !serviceOn(observation, director));
  const [first] = without;
  if (!first) {
    const services = directors.flatMap((one) => serviceOn(observation, one) ?? []);
    const schedulers = list(services.map(({ scheduler }) => scheduler));
    const wide = list(services.filter(isForManyPorts).map(describeService));
    const of = wide.en === '' ? { en: '', zh: '' } : { en: ` (${wide.en})`, zh: `（${wide.zh}）` };
    return pass(
      {
        en: `a service for ${vip}:${port}${of.en}, scheduler ${schedulers.en}`,
        zh: `有 ${vip}:${port} 的虚拟服务${of.zh}，调度算法 ${schedulers.zh}`,
      },
      ...tables(observation, directors),
    );
  }
  const others = list(need(observed(observation, first).ipvs).value.map(describeService));
  return fail(
    {
      expected: {
        en: `${first.name} has a virtual service that takes TCP ${vip}:${port}`,
        zh: `${first.name} 上有接收 TCP ${vip}:${port} 的虚拟服务`,
      },
      seen: others.en
        ? { en: `it has only: ${others.en}`, zh: `只有：${others.zh}` }
        : { en: 'its IPVS table is empty', zh: 'IPVS 表是空的' },
      look: lookAt(first.name, table),
    },
    ...tables(observation, [first]),
  );
}

export function tables(observation: Observation, directors: readonly PlannedNode[]): Evidence[] {
  return directors.map((director) => need(observed(observation, director).ipvs).evidence);
}

function describeService({ protocol, address, port, mark }: VirtualService): string {
  return protocol === 'fwmark' ? `FWM ${mark}` : `${protocol.toUpperCase()} ${address}:${port}`;
}
