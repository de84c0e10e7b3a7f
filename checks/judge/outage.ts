import type { Verdict } from '../model.ts';
import { need, type Observation, observed, type SeenFrame } from '../observe/observation.ts';
import { asDue, compared, isInTime, masterDownTime } from './down-time.ts';
import { handover } from './handover.ts';
import { showFrames } from './show-frames.ts';
import { fail, lookAt, pass } from './verdict.ts';

/** From the client's side, the VIP is silent for as long as the protocol says, and then answers again. */
export function silentNoLonger(observation: Observation): Verdict {
  const { backup, clientFrames } = need(observation.failover).value;
  const { client } = observation.plan;
  const { first } = handover(observation);
  const answers = answersSeen(observation, need(clientFrames).value);
  const node = observed(observation, client);
  const look = lookAt(backup.name, 'nft list ruleset; ipvsadm -Ln --stats');
  const due = first ? masterDownTime(first.vrrp) : 0;
  const gap = first && gapAt(first.frame.time, answers);
  const evidence = showFrames(
    node,
    `tcp and src host ${observation.plan.vip}`,
    gap ? [gap.before, gap.after] : answers.slice(-2),
  );
  const expected = asDue(client.name, due);
  if (!gap)
    return fail(
      {
        expected,
        seen: {
          en: `no request was answered after ${backup.name} took over`,
          zh: `${backup.name} 接管之后，没有请求得到应答`,
        },
        look,
      },
      evidence,
    );
  const took = gap.after.time - gap.before.time;
  const seen = compared(took, due);
  return isInTime(took, due) ? pass(seen, evidence) : fail({ expected, seen, look }, evidence);
}

/** The frames with an answer of the service, as the client saw them. */
function answersSeen({ plan }: Observation, frames: readonly SeenFrame[]): SeenFrame[] {
  return frames.filter(
    ({ ip }) => ip?.source === plan.vip && ip.tcp?.sourcePort === plan.port && ip.tcp.data > 0,
  );
}

/** The last answer before a moment and the first after it; undefined where one of them never came. */
function gapAt(moment: number, answers: readonly SeenFrame[]) {
  const before = answers.findLast(({ time }) => time < moment);
  const after = answers.find(({ time }) => time >= moment);
  return before && after && { before, after };
}
