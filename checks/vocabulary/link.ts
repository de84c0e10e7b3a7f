import { acceptsVip } from '../judge/accepts-vip.ts';
import { hasTunnel } from '../judge/has-tunnel.ts';
import { nodesOnNetwork as areOnNetwork } from '../judge/nodes-on-network.ts';
import type { Check } from './check.ts';

export const nodesOnNetwork: Check = {
  name: 'nodes-on-network',
  layer: 'link',
  title: { en: 'Every node is on its networks', zh: '每个节点都在自己的网络上' },
  why: {
    en: 'Whatever is configured above, a node without its address and its link takes no part.',
    zh: '上层配置得再好，没有地址或链路不通的节点也无法参与。',
  },
  judge: areOnNetwork,
};

export const vipOnDirector: Check = {
  name: 'vip-on-director',
  layer: 'link',
  title: { en: 'The director takes packets for the VIP', zh: '调度器接收发往 VIP 的数据包' },
  why: {
    en: 'IPVS looks at packets that the kernel takes for its own. If it does not take the VIP for its own, they are not delivered locally, and IPVS never sees them.',
    zh: 'IPVS 只处理内核认作“发给本机”的数据包。内核不把 VIP 当作自己的，数据包就不会进入本机，IPVS 根本看不到。',
  },
  judge: (observation) => acceptsVip(observation, observation.plan.directors),
};

export const vipOnRealServers: Check = {
  name: 'vip-on-real-servers',
  layer: 'link',
  title: { en: 'Each real server takes packets for the VIP', zh: '每台真实服务器都接收发往 VIP 的数据包' },
  why: {
    en: 'The director leaves the destination address as it is. A real server that does not take it for its own drops the packet without a word. Before it gets the address, silence its ARP: see the next layer.',
    zh: '调度器不改写目的 IP 地址。真实服务器若不把 VIP 当作自己的，就会默默丢弃这些数据包。添加地址之前，先抑制它的 ARP（见下一层）。',
  },
  judge: (observation) => acceptsVip(observation, observation.plan.realServers),
};

export const tunnelUp: Check = {
  name: 'tunnel-up',
  layer: 'link',
  title: {
    en: 'Each real server has a tunnel device that is up',
    zh: '每台真实服务器上都有已启用的隧道设备',
  },
  why: {
    en: 'Requests arrive inside another packet. Without a device that takes them out, the kernel refuses them.',
    zh: '请求装在另一个数据包里到达。没有设备把它取出来，内核就会拒收。',
  },
  judge: hasTunnel,
};
