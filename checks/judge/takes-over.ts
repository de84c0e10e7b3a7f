import type { Verdict } from '../model.ts';
import { need, type Observation, observed } from '../observe/observation.ts';
import { asDue, compared, isInTime, masterDownTime } from './down-time.ts';
import { handover } from './handover.ts';
import { showFrames } from './show-frames.ts';
import { fail, lookAt, pass } from './verdict.ts';

/** The other director says that it has the VIP when the protocol has it do so: not later, and not earlier. */
export function takesOverInTime(observation: Observation): Verdict {
  const { value } = need(observation.failover);
  const { master, backup } = value;
  const { last, first } = handover(observation);
  const node = observed(observation, backup);
  const evidence = showFrames(
    node,
    'vrrp',
    [last, first].flatMap((said) => said?.frame ?? []),
  );
  const look = lookAt(backup.name, 'tail /run/keepalived*.log');
  if (!first || !last)
    return fail(
      {
        expected: {
          en: `${backup.name} advertises the VIP when ${master.name} has lost its link`,
          zh: `${master.name} 的链路断开后，${backup.name} 开始通告 VIP`,
        },
        seen: { en: `${backup.name} did not say a word`, zh: `${backup.name} 没有发出任何通告` },
        look,
      },
      evidence,
    );
  const took = first.frame.time - last.frame.time;
  const due = masterDownTime(first.vrrp);
  const seen = compared(took, due);
  if (isInTime(took, due)) return pass(seen, evidence);
  return fail({ expected: asDue(backup.name, due), seen, look }, evidence);
}
