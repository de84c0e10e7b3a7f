import type { Progress } from '../language/progress.ts';
import type { Text } from '../language/text.ts';
import { askedHost } from './choose.ts';
import { examineDocker } from './docker.ts';
import type { Host } from './host.ts';
import { installCommand } from './install.ts';
import { requirements } from './requirements.ts';
import { architecture } from './vm/architecture.ts';

/** Whether labs can run on a host, and why; where not, the exact command that may mend it. */
export interface Examination {
  readonly kind: Host['kind'];
  readonly usable: boolean;
  readonly reason: Text;
  readonly mend?: string;
}

/** What each host that may be used says of itself, the preferred one first. */
export async function examineHosts(
  progress: Progress,
  signal: AbortSignal,
  asked = askedHost(),
): Promise<readonly Examination[]> {
  const hosts: Examination[] = [];
  if (asked !== 'vm') hosts.push({ kind: 'docker', ...(await examineDocker(progress, signal)) });
  if (asked !== 'docker') hosts.push(examineMachine());
  return hosts;
}

/** The embedded machine needs some programs on the learner's computer, and nothing else. */
function examineMachine(): Examination {
  const missing = requirements(architecture()).filter(({ present }) => !present);
  if (missing.length === 0) {
    const reason = { en: 'everything that it needs is here', zh: '所需的软件都已安装' };
    return { kind: 'vm', usable: true, reason };
  }
  const names = [...new Set(missing.map((each) => each.package))];
  return {
    kind: 'vm',
    usable: false,
    reason: {
      en: `these packages are missing: ${names.join(', ')}`,
      zh: `缺少以下软件包：${names.join('、')}`,
    },
    mend: installCommand(missing),
  };
}
