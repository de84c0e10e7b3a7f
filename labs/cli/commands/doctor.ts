import { examineHosts } from '../../host/examine.ts';
import { exitStatus } from '../../language/user-error.ts';
import type { Context } from '../context.ts';

/** Which host would run the labs and why, what is missing, and the exact command that mends it. */
export async function doctor(context: Context): Promise<number> {
  const { print, say } = context;
  const hosts = await examineHosts(context.progress, context.signal);
  const chosen = hosts.find((host) => host.usable);
  for (const host of hosts) {
    const mark = host.usable ? '✓' : '✗';
    print(`${mark} ${say({ en: `${host.kind}: ${host.reason.en}`, zh: `${host.kind}：${host.reason.zh}` })}`);
    if (host.mend) print(`    ${host.mend}`);
  }
  print('');
  if (chosen) print(say({ en: `Labs run on: ${chosen.kind}`, zh: `实验将在这里运行：${chosen.kind}` }));
  else print(say({ en: 'Labs can run on neither yet.', zh: '目前没有可运行实验的环境。' }));
  return chosen ? exitStatus.passed : exitStatus.notObservable;
}
