import type { Host } from '../../host/host.ts';
import type { Text } from '../../language/text.ts';
import type { Start } from '../../runtime/cluster.ts';

/** What runs, as far as the learner may know it. */
export interface Form {
  readonly start: Start;
  readonly variant: string | undefined;
  readonly fault: string | undefined;
  readonly drawn: boolean;
  readonly solved: boolean;
}

/** The form of a lab in words; a fault that was drawn is not named. */
export function formName({ start, variant, fault, drawn, solved }: Form): Text {
  const form = startName(start, variant, drawn ? undefined : fault);
  if (!solved) return form;
  const which = variant === undefined ? { en: 'the', zh: '' } : { en: 'the plain', zh: '默认' };
  return {
    en: `${form.en}, since brought to ${which.en} solution`,
    zh: `${form.zh}，之后已按${which.zh}答案配好`,
  };
}

function startName(start: Start, variant: string | undefined, fault: string | undefined): Text {
  if (start === 'solution') {
    if (variant === undefined) return { en: 'a working cluster', zh: '正常工作的集群' };
    return { en: `a working cluster, variant ${variant}`, zh: `正常工作的集群，变体 ${variant}` };
  }
  if (start === 'bare') return { en: 'bare machines', zh: '未配置的机器' };
  if (fault === undefined) return { en: 'a cluster with a fault in it', zh: '带有一处故障的集群' };
  return { en: `a cluster with the fault ${fault}`, zh: `带有故障 ${fault} 的集群` };
}

/** A host in words. */
export const hostNames: Readonly<Record<Host['kind'], Text>> = {
  docker: { en: 'your Docker', zh: '你的 Docker' },
  vm: { en: 'the embedded machine', zh: '内置虚拟机' },
};
