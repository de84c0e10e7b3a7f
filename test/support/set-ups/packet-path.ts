import type { SetUps } from './model.ts';

const director = ['director'];
const stateless = `sysctl -w net.ipv4.vs.conntrack=0
        nft flush chain ip firewall forward
        nft add rule ip firewall forward ip saddr 198.51.100.0/24 tcp sport 80 tcp flags != syn accept`;

/** A director with a firewall, as others set it up. */
export const setUps: SetUps = {
  iptables: {
    what: 'The firewall is made with iptables',
    from: 'iptables-extensions(8), conntrack; guides to a director that is a firewall',
    steps: [
      [
        director,
        `nft delete table ip firewall
        iptables -P INPUT DROP
        iptables -A INPUT -i lo -j ACCEPT
        iptables -A INPUT -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT
        iptables -A INPUT -d 192.0.2.3 -p tcp --dport 80 -j ACCEPT
        iptables -P FORWARD DROP
        iptables -A FORWARD -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT`,
      ],
    ],
  },
  stateless: {
    what: 'Replies pass by the addresses of the real servers, and conntrack is not told',
    from: 'kernel: ipvs-sysctl.rst, conntrack: 0 by default, for speed',
    steps: [[director, stateless]],
  },
  refuses: {
    what: 'What is closed is refused, not dropped',
    from: 'nft(8), reject; firewalld, which rejects by default',
    steps: [
      [
        director,
        `nft add rule ip firewall input meta l4proto tcp reject with tcp reset
        nft add rule ip firewall forward reject with icmp admin-prohibited`,
      ],
    ],
  },
  'output-closed': {
    what: 'What the director sends is filtered too, with the addresses of the real servers',
    from: 'nft(8): hooks; ip_vs_nat_xmit hands packets to the hook output',
    steps: [
      [
        director,
        `nft add chain ip firewall output '{ type filter hook output priority filter; policy drop; }'
        nft add rule ip firewall output oif lo accept
        nft add rule ip firewall output ct state established,related accept
        nft add rule ip firewall output ip daddr '{ 198.51.100.7, 198.51.100.8 }' tcp dport 80 accept`,
      ],
    ],
  },
  'invalid-dropped': {
    what: 'What conntrack calls invalid is dropped, and conntrack knows of IPVS',
    from: 'the usual start of a stateful firewall',
    steps: [
      [
        director,
        `nft insert rule ip firewall input ct state invalid drop
        nft insert rule ip firewall forward ct state invalid drop`,
      ],
    ],
  },
  'no-firewall': {
    what: 'There is no firewall any more',
    from: 'nft flush ruleset, to find a fault',
    steps: [[director, 'nft delete table ip firewall']],
    fails: {
      layer: 'forwarding',
      check: 'director-closed',
      seen: /^192\.0\.2\.3:9100 let the client in; 192\.0\.2\.5:9100 let the client in$/,
    },
  },
  'few-connections': {
    what: 'A limit on new connections, against floods, that is too low for the service',
    from: 'iptables-extensions(8), limit',
    steps: [
      [
        director,
        `nft insert rule ip firewall input tcp dport 80 tcp flags syn drop
        nft insert rule ip firewall input tcp dport 80 tcp flags syn limit rate 1/hour burst 3 packets accept`,
      ],
    ],
    fails: {
      layer: 'forwarding',
      check: 'requests-reach-ipvs',
      seen: /^10 connections came in; 7 of them never reached IPVS: dropped or led elsewhere$/,
    },
  },
  'service-rejected': {
    what: 'INPUT rejects what is for the port',
    from: 'firewalld without the service http',
    steps: [[director, 'nft insert rule ip firewall input tcp dport 80 reject']],
    fails: {
      layer: 'forwarding',
      check: 'requests-reach-ipvs',
      seen: /never reached IPVS: rejected by ICMP$/,
    },
  },
  'one-dropped-behind-output': {
    what: 'A rule at postrouting drops what is for rs2',
    from: 'a quarantine that outlived its reason',
    steps: [
      [
        director,
        `nft add chain ip firewall postrouting '{ type filter hook postrouting priority 0; }'
        nft add rule ip firewall postrouting ip daddr 198.51.100.8 drop`,
      ],
    ],
    fails: {
      layer: 'forwarding',
      check: 'requests-leave',
      seen: /^IPVS took 10 connections; the requests of 5 never left the director$/,
    },
  },
  'errors-by-state': {
    what: 'Without states for replies, errors are let in as “related” only',
    from: 'half a change from a stateful firewall to one without',
    steps: [
      [
        director,
        `${stateless}
        nft flush chain ip firewall input
        nft add rule ip firewall input ct state established,related accept
        nft add rule ip firewall input ip daddr 192.0.2.3 tcp dport 80 accept`,
      ],
    ],
    fails: {
      layer: 'return',
      check: 'errors-let-in',
      seen: /^the client sent 10 messages to the VIP, 10 of them/,
    },
  },
};
