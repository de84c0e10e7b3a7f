import type { SetUps } from './model.ts';

const director = ['director'];
const vip = '192.0.2.3';

/** FULLNAT on a mainline kernel, as others set it up. */
export const setUps: SetUps = {
  masquerade: {
    what: 'MASQUERADE takes the address of the device',
    from: 'kube-router: -m ipvs --vmethod MASQ -j MASQUERADE',
    steps: [
      [
        director,
        `iptables -t nat -F POSTROUTING
        iptables -t nat -A POSTROUTING -m ipvs --ipvs --vdir ORIGINAL --vmethod MASQ -j MASQUERADE`,
      ],
    ],
  },
  nftables: {
    what: 'nftables rewrites the source, by the address behind',
    from: 'nft(8), SNAT statement',
    steps: [
      [
        director,
        `iptables -t nat -F POSTROUTING
        nft add table ip full
        nft 'add chain ip full out { type nat hook postrouting priority 100; }'
        nft add rule ip full out ip daddr '{ 192.0.2.7, 192.0.2.8 }' tcp dport 80 snat to 192.0.2.5`,
      ],
    ],
  },
  lc: {
    what: 'Least connections',
    from: 'ipvsadm(8)',
    steps: [[director, `ipvsadm -E -t ${vip}:80 -s lc`]],
  },
  'local-address-pool': {
    what: 'The source is one of a pool of addresses that the director has for it',
    from: 'DPVS, local addresses of FULLNAT (ipvsadm --add-laddr)',
    steps: [
      [
        director,
        `ip address add 192.0.2.50/32 dev eth0; ip address add 192.0.2.51/32 dev eth0
        iptables -t nat -F POSTROUTING
        iptables -t nat -A POSTROUTING -m ipvs --vaddr ${vip} --vport 80 --vdir ORIGINAL -j SNAT --to-source 192.0.2.50-192.0.2.51`,
      ],
    ],
  },
  'random-ports': {
    what: 'The source port is drawn at random',
    from: 'iptables-extensions(8), SNAT --random-fully; what kube-proxy sets',
    steps: [
      [
        director,
        `iptables -t nat -F POSTROUTING
        iptables -t nat -A POSTROUTING -m ipvs --vaddr ${vip} -j SNAT --to-source 192.0.2.5 --random-fully`,
      ],
    ],
  },
  'marked-for-masquerade': {
    what: 'Requests are marked, and what is marked is masqueraded',
    from: 'kube-proxy in IPVS mode: KUBE-MARK-MASQ 0x4000',
    steps: [
      [
        director,
        `iptables -t nat -F POSTROUTING
        iptables -t mangle -A PREROUTING -d ${vip} -p tcp --dport 80 -j MARK --or-mark 0x4000
        iptables -t nat -A POSTROUTING -m mark --mark 0x4000/0x4000 -j MASQUERADE`,
      ],
    ],
  },

  'twin-of-client': {
    what: 'rs2 has the address of the client, too',
    from: 'the usual accident with addresses given by hand; RFC 5227',
    steps: [[['rs2'], 'ip address add 192.0.2.9/24 dev eth0']],
    fails: { layer: 'arp', check: 'address-owners', seen: /answered for 192\.0\.2\.9/ },
  },
  'server-filter-rejects': {
    what: 'A real server lets the network of the clients in, and the director is not of it',
    from: 'allow lists by address',
    steps: [[['rs1'], 'iptables -A INPUT -p tcp --dport 80 ! -s 192.0.2.128/25 -j REJECT']],
    fails: {
      layer: 'forwarding',
      check: 'requests-let-in',
      seen: /^rs1 rejected 5 connections \(ICMP 3\/3\)$/,
    },
  },
  'program-hangs': {
    what: 'The program of a real server hangs',
    from: 'any program that is stuck',
    steps: [[['rs1'], 'pkill -STOP nginx']],
    fails: {
      layer: 'service',
      check: 'both-serve',
      seen: /rs1 accepted 5 connections, got the requests, and sent nothing back/,
    },
  },
};
