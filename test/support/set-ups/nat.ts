import type { SetUps } from './model.ts';

const servers = ['rs1', 'rs2'];
const director = ['director'];
const vip = '192.0.2.3';
const ownAddress = `rip=$(ip -4 -o address show eth0 | grep -oE '198\\.51\\.100\\.[78]' | head -1)`;

/** NAT, as others set it up. */
export const setUps: SetUps = {
  conntrack: {
    what: 'IPVS shows its connections to netfilter',
    from: 'kernel: ipvs-sysctl.rst, conntrack',
    steps: [[director, 'sysctl -w net.ipv4.vs.conntrack=1']],
  },
  'route-to-the-clients-only': {
    what: 'The real servers have a route to the network of the clients and no default route',
    from: 'LVS-HOWTO, LVS-NAT',
    steps: [
      [servers, `ip route del default; ${ownAddress}; ip route add 192.0.2.0/24 via 198.51.100.5 src $rip`],
    ],
  },
  'two-half-routes': {
    what: 'Two halves of the address space take the place of the default route',
    from: 'OpenVPN, redirect-gateway def1',
    steps: [
      [
        servers,
        'ip route del default; ip route add 0.0.0.0/1 via 198.51.100.5; ip route add 128.0.0.0/1 via 198.51.100.5',
      ],
    ],
  },
  'policy-route': {
    what: 'The default route by the director stands in a table for packets from the own network',
    from: 'ip-rule(8)',
    steps: [
      [
        servers,
        `ip route del default
        ip rule add from 198.51.100.0/24 lookup 100
        ip route add default via 198.51.100.5 table 100
        ip route add 192.0.2.0/24 via 198.51.100.5`,
      ],
    ],
  },
  'policy-route-alone': {
    what: 'The default route by the director stands in a table for packets from the own address, and nowhere else',
    from: 'Linux Advanced Routing HOWTO, multiple uplinks; lvs-users on real servers with two gateways',
    steps: [
      [
        servers,
        `ip route del default; ${ownAddress}
        ip rule add from $rip table 7; ip route add default via 198.51.100.5 table 7`,
      ],
    ],
  },
  'marked-replies': {
    what: 'The default route leads elsewhere; replies are marked and go by the director',
    from: 'Linux Advanced Routing HOWTO, netfilter marks; load balancer vendors on servers with another gateway',
    steps: [
      [
        servers,
        `ip route replace default via 198.51.100.1
        iptables -t mangle -A OUTPUT -p tcp --sport 8080 -j MARK --set-mark 7
        ip rule add fwmark 7 table 7; ip route add default via 198.51.100.5 table 7`,
      ],
    ],
  },
  'firewall-mark': {
    what: 'A service by mark that maps the port, too',
    from: 'ipvsadm(8), --fwmark-service',
    steps: [
      [
        director,
        `ipvsadm -C
        nft add table ip lvs
        nft 'add chain ip lvs in { type filter hook prerouting priority -150; }'
        nft add rule ip lvs in ip daddr ${vip} tcp dport 80 meta mark set 7
        ipvsadm -A -f 7
        ipvsadm -a -f 7 -r 198.51.100.7:8080 -m
        ipvsadm -a -f 7 -r 198.51.100.8:8080 -m`,
      ],
    ],
  },
  sed: {
    what: 'Shortest expected delay',
    from: 'ipvsadm(8)',
    steps: [[director, `ipvsadm -E -t ${vip}:80 -s sed`]],
  },
  mh: {
    what: 'Maglev hashing keeps the client with one server',
    from: 'ipvsadm(8)',
    steps: [[director, `ipvsadm -E -t ${vip}:80 -s mh`]],
  },
  'masquerade-for-servers': {
    what: 'The director masquerades what the real servers ask of others',
    from: 'LVS-HOWTO, LVS-NAT: clients on real servers; Red Hat, NAT routing',
    steps: [[director, 'iptables -t nat -A POSTROUTING -s 198.51.100.0/24 -o eth0 -j MASQUERADE']],
  },
  'forward-policy-drop': {
    what: 'The director forwards nothing but what comes from the real servers',
    from: 'guides to a director that is a firewall',
    steps: [[director, 'iptables -P FORWARD DROP; iptables -A FORWARD -s 198.51.100.0/24 -i eth1 -j ACCEPT']],
  },
  'stateful-director': {
    what: 'The director has a stateful filter, and IPVS shows its connections to it',
    from: 'kernel: ipvs-sysctl.rst, conntrack; L4-NAT-HOWTO',
    steps: [
      [
        director,
        `sysctl -w net.ipv4.vs.conntrack=1
        iptables -P FORWARD DROP
        iptables -A FORWARD -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
        iptables -P INPUT DROP
        iptables -A INPUT -p tcp -d ${vip} --dport 80 -j ACCEPT`,
      ],
    ],
  },
  'vip-on-back-device': {
    what: 'The VIP is on the device towards the real servers; ARP is answered on the other, too',
    from: 'the weak host model of Linux, ip-sysctl.rst: arp_ignore',
    steps: [[director, `ip address del ${vip}/32 dev eth0; ip address add ${vip}/32 dev eth1`]],
  },
  'vip-on-lo-of-director': {
    what: 'The VIP is on lo of the director',
    from: 'anycast set-ups: addresses of services on loopback',
    steps: [[director, `ip address del ${vip}/32 dev eth0; ip address add ${vip}/32 dev lo`]],
  },
  'strict-director': {
    what: 'The director has strict reverse path filters',
    from: 'the defaults of many distributions, rp_filter=1',
    steps: [[director, 'for i in all eth0 eth1; do sysctl -w net.ipv4.conf.$i.rp_filter=1; done']],
  },
  'fast-forgetting': {
    what: 'Servers that go are forgotten at once, and ports are used again',
    from: 'kernel: ipvs-sysctl.rst, expire_nodest_conn, conn_reuse_mode; what kube-proxy sets',
    steps: [
      [
        director,
        'sysctl -w net.ipv4.vs.expire_nodest_conn=1 net.ipv4.vs.conn_reuse_mode=0 net.ipv4.vs.conntrack=1',
      ],
    ],
  },

  'table-for-one': {
    what: 'The table for replies exists on rs1 alone',
    from: 'Linux Advanced Routing HOWTO, multiple uplinks',
    steps: [
      [servers, 'ip route del default'],
      [['rs1'], 'ip rule add from 198.51.100.7 table 7; ip route add default via 198.51.100.5 table 7'],
    ],
    fails: {
      layer: 'route',
      check: 'reply-route',
      seen: /^rs2 has no way for them: Network is unreachable$/,
    },
  },
  'table-overrules': {
    what: 'The default route is right, and a rule for the own address leads elsewhere',
    from: 'cloud images that set up a table for each address',
    steps: [
      [['rs1'], 'ip rule add from 198.51.100.7 table 7; ip route add default via 198.51.100.1 table 7'],
    ],
    fails: { layer: 'route', check: 'reply-route', seen: /^rs1 sends them to 198\.51\.100\.1$/ },
  },
  'all-ports': {
    what: 'A service for all ports, though the port has to change',
    from: 'ipvsadm(8), --tcp-service: port zero',
    steps: [
      [
        director,
        `ipvsadm -C; ipvsadm -A -t ${vip}:0 -s rr -p 60
        ipvsadm -a -t ${vip}:0 -r 198.51.100.7:0 -m; ipvsadm -a -t ${vip}:0 -r 198.51.100.8:0 -m`,
      ],
    ],
    fails: {
      layer: 'ipvs',
      check: 'ipvs-real-servers',
      seen: /^rs1 has port 0, so it gets requests at port 80; rs2 has port 0, so it gets requests at port 80$/,
    },
  },
  'all-ports-mapped': {
    what: 'A service for all ports with servers on 8080: persistent services map no other port than their own',
    from: 'ip_vs_sched_persist',
    steps: [
      [
        director,
        `ipvsadm -C; ipvsadm -A -t ${vip}:0 -s rr -p 60
        ipvsadm -a -t ${vip}:0 -r 198.51.100.7:8080 -m; ipvsadm -a -t ${vip}:0 -r 198.51.100.8:8080 -m`,
      ],
    ],
    fails: {
      layer: 'ipvs',
      check: 'ipvs-real-servers',
      seen: /^rs1 has port 8080, so it gets requests at port 80; rs2 has port 8080/,
    },
  },
  'server-deleted': {
    what: 'A health check took rs2 out of the table',
    from: 'keepalived without inhibit_on_failure',
    steps: [[director, `ipvsadm -d -t ${vip}:80 -r 198.51.100.8:8080`]],
    fails: { layer: 'ipvs', check: 'ipvs-real-servers', seen: /^rs2 is not in it$/ },
  },
  'twin-behind': {
    what: 'rs2 has the address of rs1, too',
    from: 'the usual accident with cloned machines; RFC 5227',
    steps: [[['rs2'], 'ip address add 198.51.100.7/24 dev eth0']],
    fails: { layer: 'arp', check: 'address-owners', seen: /\(rs1\).*\(rs2\).* answered for 198\.51\.100\.7/ },
  },
  'twin-of-gateway': {
    what: 'rs2 has the address of the director behind, which is the gateway of rs1',
    from: 'a failover script that ran on both',
    steps: [[['rs2'], 'ip address add 198.51.100.5/24 dev eth0']],
    fails: { layer: 'arp', check: 'address-owners', seen: /answered for 198\.51\.100\.5/ },
  },
  'server-filter-drops': {
    what: 'The firewall of a real server opens port 80, and requests come to 8080',
    from: 'the port that NAT maps',
    steps: [
      [
        ['rs1'],
        'iptables -P INPUT DROP; iptables -A INPUT -i lo -j ACCEPT; iptables -A INPUT -p tcp --dport 80 -j ACCEPT',
      ],
    ],
    fails: {
      layer: 'forwarding',
      check: 'requests-let-in',
      seen: /^5 connections reached rs1 and were dropped before its TCP got them$/,
    },
  },
  'replies-dropped-early': {
    what: 'The director drops the replies of one server before it routes them',
    from: 'anti-spoofing rules in the raw table',
    steps: [[director, 'iptables -t raw -A PREROUTING -i eth1 -s 198.51.100.7 -j DROP']],
    fails: {
      layer: 'return',
      check: 'reply-rewritten',
      seen: /^replies of rs1 reached director and never came to client$/,
    },
  },
  'program-hangs': {
    what: 'The program of a real server hangs',
    from: 'any program that is stuck',
    steps: [[['rs2'], 'pkill -STOP nginx']],
    fails: {
      layer: 'service',
      check: 'both-serve',
      seen: /rs2 accepted 5 connections, got the requests, and sent nothing back/,
    },
  },
};
