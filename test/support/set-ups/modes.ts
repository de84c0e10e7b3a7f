import type { SetUps } from './model.ts';

const servers = ['rs1', 'rs2'];
const director = ['director'];
const vip = '192.0.2.3';

/** The cluster of all modes, as others set it up. */
export const setUps: SetUps = {
  // The solution is NAT: what it takes to get there does not have to go.
  'silent-servers': {
    what: 'The real servers are silent already, for the modes to come',
    from: 'the page of the lab',
    steps: [[servers, 'sysctl -w net.ipv4.conf.all.arp_ignore=1 net.ipv4.conf.all.arp_announce=2']],
  },
  wlc: {
    what: 'Weighted least connections, the default scheduler',
    from: 'ipvsadm(8)',
    steps: [[director, `ipvsadm -E -t ${vip}:80 -s wlc`]],
  },

  'twin-of-router': {
    what: 'rs1 has the address of the router behind',
    from: 'two routers without VRRP',
    steps: [[['rs1'], 'ip address add 198.51.100.1/24 dev eth0']],
    fails: { layer: 'arp', check: 'address-owners', seen: /answered for 198\.51\.100\.1$/ },
  },
  'policy-route-for-one': {
    what: 'A rule of one real server leads its replies to the router',
    from: 'ip-rule(8)',
    steps: [
      [['rs1'], 'ip rule add from 198.51.100.7 table 7; ip route add default via 198.51.100.1 table 7'],
    ],
    fails: { layer: 'route', check: 'reply-route', seen: /^rs1 sends them to router$/ },
  },
};
