import type { SetUps } from './model.ts';

const servers = ['rs1', 'rs2'];
const director = ['director'];
const client = ['client'];
const vip = '192.0.2.3';
const ownAddress = `rip=$(ip -4 -o address show eth0 | grep -o '192.0.2.[78]' | head -1)`;
const noVip = `ip address del ${vip}/32 dev lo`;

/** Direct Routing, as others set it up. */
export const setUps: SetUps = {
  'vip-on-dummy': {
    what: 'The VIP is on a dummy device of the real servers',
    from: 'LVS-HOWTO, LVS-DR: devices that do not answer ARP',
    steps: [
      [
        servers,
        `${noVip}
        ip link add dummy0 type dummy
        ip link set dummy0 up
        ip address add ${vip}/32 dev dummy0`,
      ],
    ],
  },
  'vip-on-tunl0': {
    what: 'The VIP is on tunl0 of the real servers, ready for tunnels, too',
    from: 'LVS-HOWTO, LVS-Tun',
    steps: [
      [
        servers,
        `${noVip}
        ip address add ${vip}/32 dev tunl0
        ip link set tunl0 up`,
      ],
    ],
  },
  'vip-as-networkd-adds-it': {
    what: 'The VIP has the options that a network service gives it',
    from: 'systemd.network(5), [Address]',
    steps: [
      [
        servers,
        `${noVip}
        ip address replace ${vip}/32 broadcast ${vip} scope link dev lo label lo:vip valid_lft forever`,
      ],
      [
        director,
        `ip address del ${vip}/32 dev eth0
        ip address replace ${vip}/32 dev eth0 label eth0:vip noprefixroute`,
      ],
    ],
  },
  arptables: {
    what: 'arptables silences the real servers, no sysctl',
    from: 'Red Hat, Load Balancer Administration: Direct Routing and arptables_jf',
    steps: [
      [
        servers,
        `sysctl -w net.ipv4.conf.all.arp_ignore=0 net.ipv4.conf.all.arp_announce=0
        ${ownAddress}
        arptables-nft -A INPUT -d ${vip} -j DROP
        arptables-nft -A OUTPUT -s ${vip} -j mangle --mangle-ip-s $rip`,
      ],
    ],
  },
  'arptables-vip-on-eth0': {
    what: 'The VIP is on eth0 of the real servers, behind arptables',
    from: 'Red Hat, Load Balancer Administration: Direct Routing and arptables_jf',
    steps: [
      [
        servers,
        `sysctl -w net.ipv4.conf.all.arp_ignore=0 net.ipv4.conf.all.arp_announce=0
        ${ownAddress}
        arptables-nft -A INPUT -d ${vip} -j DROP
        arptables-nft -A OUTPUT -s ${vip} -j mangle --mangle-ip-s $rip
        ${noVip}
        ip address add ${vip}/32 dev eth0`,
      ],
    ],
  },
  nftables: {
    what: 'nftables silences the real servers, no sysctl',
    from: 'nft(8), ARP address family',
    steps: [
      [
        servers,
        `sysctl -w net.ipv4.conf.all.arp_ignore=0 net.ipv4.conf.all.arp_announce=0
        ${ownAddress}
        nft add table arp vip
        nft 'add chain arp vip in { type filter hook input priority 0; }'
        nft 'add chain arp vip out { type filter hook output priority 0; }'
        nft add rule arp vip in arp daddr ip ${vip} drop
        nft add rule arp vip out arp saddr ip ${vip} arp saddr ip set $rip`,
      ],
    ],
  },
  redirect: {
    what: 'The real servers have no VIP: iptables redirects what comes for it',
    from: 'Red Hat, Load Balancer Administration: Direct Routing and iptables',
    steps: [
      [servers, `${noVip}; iptables -t nat -A PREROUTING -p tcp -d ${vip} --dport 80 -j REDIRECT`],
      [servers, 'sysctl -w net.ipv4.conf.all.arp_ignore=0 net.ipv4.conf.all.arp_announce=0'],
    ],
  },
  'redirect-by-nftables': {
    what: 'The real servers have no VIP: nftables redirects what comes for it',
    from: 'nft(8), REDIRECT statement',
    steps: [
      [
        servers,
        `${noVip}
        nft add table ip tp
        nft 'add chain ip tp pre { type nat hook prerouting priority -100; }'
        nft add rule ip tp pre ip daddr ${vip} tcp dport 80 redirect`,
      ],
    ],
  },
  'dnat-to-own-address': {
    what: 'The real servers have no VIP: each rewrites it to its own address',
    from: 'iptables-extensions(8), DNAT',
    steps: [
      [
        servers,
        `${noVip}; ${ownAddress}
        iptables -t nat -A PREROUTING -p tcp -d ${vip} --dport 80 -j DNAT --to-destination $rip`,
      ],
    ],
  },
  'local-route': {
    what: 'The real servers have a local route to the VIP and no address',
    from: 'ip-route(8), type local; LVS-HOWTO, routing to a VIP-less director',
    steps: [[servers, `${noVip}; ip route add local ${vip} dev lo src ${vip}`]],
  },
  'vip-network-on-director': {
    what: 'The VIP has the prefix of the network on the director, as ifconfig eth0:0 gave it',
    from: 'ipvsadm(8), examples; many guides',
    steps: [
      [director, `ip address del ${vip}/32 dev eth0; ip address add ${vip}/24 brd + dev eth0 label eth0:0`],
    ],
  },
  'vip-on-dummy-of-director': {
    what: 'The VIP is on a dummy device of the director, which answers ARP for all that it has',
    from: 'lvs-users mailing list; kube-router and kube-proxy keep service addresses so',
    steps: [
      [
        director,
        `ip address del ${vip}/32 dev eth0
        ip link add dummy0 type dummy; ip link set dummy0 up; ip address add ${vip}/32 dev dummy0`,
      ],
    ],
  },
  'vip-with-virtual-mac': {
    what: 'The VIP is on a macvlan device of the director, with the MAC address of VRRP',
    from: 'keepalived documentation, note on using VRRP with virtual MAC address (use_vmac)',
    steps: [
      [
        director,
        `ip address del ${vip}/32 dev eth0
        ip link add link eth0 name vrrp51 address 00:00:5e:00:01:33 type macvlan mode private
        sysctl -w net.ipv4.conf.all.arp_ignore=1 net.ipv4.conf.all.arp_announce=1
        sysctl -w net.ipv4.conf.vrrp51.accept_local=1 net.ipv4.conf.vrrp51.rp_filter=0
        ip link set vrrp51 up
        ip address add ${vip}/32 dev vrrp51`,
      ],
      [client, `ip neigh flush to ${vip}`],
    ],
  },
  'director-without-vip': {
    what: 'The director has no VIP: it is routed to it, marked there and taken by a rule for the mark',
    from: 'LVS-HOWTO, routing and packet delivery to a director without a VIP',
    steps: [
      [
        director,
        `ip address del ${vip}/32 dev eth0
        iptables -t mangle -A PREROUTING -d ${vip} -p tcp --dport 80 -j MARK --set-mark 1
        ip rule add prio 100 fwmark 1 table 100
        ip route add local 0.0.0.0/0 dev lo table 100
        ipvsadm -C
        ipvsadm -A -f 1 -s rr
        ipvsadm -a -f 1 -r 192.0.2.7 -g
        ipvsadm -a -f 1 -r 192.0.2.8 -g`,
      ],
      [client, `ip route add ${vip} via 192.0.2.5`],
    ],
  },
  'routed-to-director': {
    what: 'The client has a route to the VIP by the director and need not ask for it',
    from: 'LVS-HOWTO, the ARP problem: a route to the VIP by the DIP',
    steps: [[client, `ip route add ${vip} via 192.0.2.5`]],
  },
  'static-arp': {
    what: 'The client knows the MAC address of the director by heart',
    from: 'LVS-HOWTO, the ARP problem: arp -f /etc/ethers',
    steps: [[client, `ip neigh replace ${vip} lladdr 02:42:c0:00:02:05 dev eth0 nud permanent`]],
  },
  'firewall-mark': {
    what: 'A service by mark',
    from: 'ipvsadm(8), --fwmark-service',
    steps: [
      [
        director,
        `ipvsadm -C
        iptables -t mangle -A PREROUTING -d ${vip} -p tcp --dport 80 -j MARK --set-mark 7
        ipvsadm -A -f 7 -s wrr
        ipvsadm -a -f 7 -r 192.0.2.7 -g
        ipvsadm -a -f 7 -r 192.0.2.8 -g`,
      ],
    ],
  },
  'mark-for-two-ports': {
    what: 'A persistent service by mark for HTTP and HTTPS together',
    from: 'Red Hat, Load Balancer Administration: multi-port services; ipvsadm(8), example 2',
    steps: [
      [
        director,
        `ipvsadm -C
        iptables -t mangle -A PREROUTING -d ${vip} -p tcp -m multiport --dports 80,443 -j MARK --set-mark 80
        ipvsadm -A -f 80 -s rr -p 300
        ipvsadm -a -f 80 -r 192.0.2.7 -g
        ipvsadm -a -f 80 -r 192.0.2.8 -g`,
      ],
    ],
  },
  'mark-beside-address': {
    what: 'A service by mark takes the packets, and one by address stands beside it, empty',
    from: 'ip_vs_service_find: the mark comes first',
    steps: [
      [
        director,
        `iptables -t mangle -A PREROUTING -d ${vip} -p tcp --dport 80 -j MARK --set-mark 7
        ipvsadm -C
        ipvsadm -A -t ${vip}:80 -s rr
        ipvsadm -A -f 7 -s rr
        ipvsadm -a -f 7 -r 192.0.2.7 -g
        ipvsadm -a -f 7 -r 192.0.2.8 -g`,
      ],
    ],
  },
  'all-ports': {
    what: 'A persistent service for all ports',
    from: 'ipvsadm(8), --tcp-service: port zero; LVS-HOWTO, persistence; iqiyi/dpvs#679',
    steps: [
      [
        director,
        `ipvsadm -C
        ipvsadm -A -t ${vip}:0 -s rr -p 60
        ipvsadm -a -t ${vip}:0 -r 192.0.2.7:0 -g
        ipvsadm -a -t ${vip}:0 -r 192.0.2.8:0 -g`,
      ],
    ],
  },
  'all-ports-beside-one': {
    what: 'A service for port 80 beside one for all other ports with other servers',
    from: 'ip_vs_service_find: the port comes before port zero',
    steps: [[director, `ipvsadm -A -t ${vip}:0 -p 60; ipvsadm -a -t ${vip}:0 -r 192.0.2.77:0 -g`]],
  },
  restored: {
    what: 'The table was saved and restored',
    from: 'ipvsadm-save(8), ipvsadm-restore(8)',
    steps: [
      [director, 'ipvsadm -Sn >/tmp/rules && ipvsadm -C && ipvsadm-restore </tmp/rules && rm /tmp/rules'],
    ],
  },
  wlc: {
    what: 'Weighted least connections, the default scheduler',
    from: 'ipvsadm(8)',
    steps: [[director, `ipvsadm -E -t ${vip}:80 -s wlc`]],
  },
  sh: {
    what: 'Source hashing keeps the client with one server',
    from: 'ipvsadm(8)',
    steps: [[director, `ipvsadm -E -t ${vip}:80 -s sh`]],
  },
  'sync-master': {
    what: 'The director tells a backup of its connections',
    from: 'ipvsadm(8), --start-daemon master',
    steps: [[director, 'ipvsadm --start-daemon master --mcast-interface eth0 --syncid 5']],
  },
  'forwards-nothing': {
    what: 'The director forwards nothing, by sysctl and by its filter',
    from: 'LVS-HOWTO, LVS-DR: ip_forward may be off',
    steps: [[director, 'sysctl -w net.ipv4.ip_forward=0; iptables -P FORWARD DROP']],
  },
  'strict-everywhere': {
    what: 'Strict reverse path filters on every machine',
    from: 'the defaults of many distributions, rp_filter=1',
    steps: [
      [
        ['director', 'rs1', 'rs2', 'client'],
        'for i in all default eth0 lo; do sysctl -w net.ipv4.conf.$i.rp_filter=1; done',
      ],
    ],
  },
  'stateful-filter': {
    what: 'Each real server has a stateful filter that lets new connections to port 80 in',
    from: 'the default firewalls of distributions',
    steps: [
      [
        servers,
        `iptables -P INPUT DROP
        iptables -A INPUT -i lo -j ACCEPT
        iptables -A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
        iptables -A INPUT -p tcp --dport 80 -m conntrack --ctstate NEW -j ACCEPT`,
      ],
    ],
  },
  'listens-on-vip-alone': {
    what: 'nginx listens on the VIP and on no other address',
    from: 'nginx, listen; LVS-HOWTO, one service for each VIP',
    steps: [
      [
        servers,
        `sed -i 's/listen .*;/listen ${vip}:80;/' /etc/nginx/conf.d/lab.conf
        kill $(cat /run/nginx.pid); while pgrep nginx >/dev/null; do sleep 0.1; done; nginx`,
      ],
    ],
  },

  'twin-address': {
    what: 'rs2 was cloned from rs1 and still has its address, too',
    from: 'the usual accident with cloned machines; RFC 5227',
    steps: [[['rs2'], 'ip address add 192.0.2.7/24 dev eth0']],
    fails: {
      layer: 'arp',
      check: 'address-owners',
      seen: /02:42:c0:00:02:07 \(rs1\).*02:42:c0:00:02:08 \(rs2\) answered for 192\.0\.2\.7/,
    },
  },
  'twin-of-director': {
    what: 'rs1 took the address of the director over',
    from: 'a failover script that ran on both',
    steps: [[['rs1'], 'ip address add 192.0.2.5/24 dev eth0']],
    fails: { layer: 'arp', check: 'address-owners', seen: /answered for 192\.0\.2\.5/ },
  },
  'client-without-route': {
    what: 'The client has its address with /32 and no route',
    from: 'addresses of clouds, set up by hand',
    steps: [[client, 'ip address del 192.0.2.9/24 dev eth0; ip address add 192.0.2.9/32 dev eth0']],
    fails: {
      layer: 'arp',
      check: 'director-answers-arp',
      seen: /^nobody was asked: client has no route to 192\.0\.2\.3 \(Network is unreachable\)$/,
    },
  },
  'vip-on-client': {
    what: 'The VIP is on the client itself',
    from: 'a test machine that was a real server once',
    steps: [[client, `ip address add ${vip}/32 dev lo`]],
    fails: {
      layer: 'arp',
      check: 'director-answers-arp',
      seen: /^nobody was asked: client takes 192\.0\.2\.3 for its own address$/,
    },
  },
  'route-to-nobody': {
    what: 'The client has a route to the VIP by an address that nobody has',
    from: 'a route that outlived a director',
    steps: [[client, `ip route add ${vip} via 192.0.2.6`]],
    fails: {
      layer: 'arp',
      check: 'director-answers-arp',
      seen: /^nobody was asked: client sends by 192\.0\.2\.6$/,
    },
  },
  'redirect-on-one': {
    what: 'The VIP went from both real servers, the rule that redirects came to one',
    from: 'Red Hat, Load Balancer Administration: "on each real server"',
    steps: [
      [servers, noVip],
      [['rs1'], `iptables -t nat -A PREROUTING -p tcp -d ${vip} --dport 80 -j REDIRECT`],
    ],
    fails: {
      layer: 'link',
      check: 'vip-on-real-servers',
      seen: /^192\.0\.2\.3 is not local on rs2, and none/,
    },
  },
  'local-in-another-table': {
    what: 'The local route of a real server stands in a table of its own, so it has nowhere to answer from',
    from: 'a recipe for TPROXY without the transparent socket (kernel: tproxy.rst)',
    steps: [
      [['rs1'], `${noVip}; ip route add local ${vip} dev lo table 100; ip rule add to ${vip} lookup 100`],
    ],
    fails: {
      layer: 'route',
      check: 'reply-route',
      seen: /^rs1 has no way for them: Network is unreachable$/,
    },
  },
  'rule-against-the-vip': {
    what: 'A rule of a real server forbids packets from the VIP',
    from: 'source routing gone wrong, ip-rule(8)',
    steps: [[['rs1'], `ip rule add from ${vip} prohibit`]],
    fails: { layer: 'route', check: 'reply-route', seen: /^rs1 has no way for them: Permission denied$/ },
  },
  'another-vip': {
    what: 'The service stands for another address',
    from: 'a slip of the keyboard',
    steps: [
      [
        director,
        `ipvsadm -C; ipvsadm -A -t 192.0.2.33:80 -s rr
        ipvsadm -a -t 192.0.2.33:80 -r 192.0.2.7 -g; ipvsadm -a -t 192.0.2.33:80 -r 192.0.2.8 -g`,
      ],
    ],
    fails: { layer: 'ipvs', check: 'ipvs-service', seen: /^it has only: TCP 192\.0\.2\.33:80$/ },
  },
  'mark-for-https-alone': {
    what: 'The service is by mark, and the packet filter marks HTTPS alone',
    from: 'Red Hat, Load Balancer Administration: assigning firewall marks',
    steps: [
      [
        director,
        `ipvsadm -C
        iptables -t mangle -A PREROUTING -d ${vip} -p tcp --dport 443 -j MARK --set-mark 7
        ipvsadm -A -f 7 -s rr
        ipvsadm -a -f 7 -r 192.0.2.7 -g; ipvsadm -a -f 7 -r 192.0.2.8 -g`,
      ],
    ],
    fails: { layer: 'ipvs', check: 'ipvs-service', seen: /^it has only: FWM 7$/ },
  },
  'mark-left-over': {
    what: 'A service by mark from a test takes everything, and has one real server',
    from: 'ip_vs_service_find: the mark comes first',
    steps: [
      [
        director,
        `iptables -t mangle -A PREROUTING -d ${vip} -p tcp --dport 80 -j MARK --set-mark 7
        ipvsadm -A -f 7 -s rr; ipvsadm -a -f 7 -r 192.0.2.7 -g`,
      ],
    ],
    fails: { layer: 'ipvs', check: 'ipvs-real-servers', seen: /^rs2 is not in it$/ },
  },
  'mark-to-nobody': {
    what: 'A service by mark takes everything, and all of its servers are drained',
    from: 'draining by weight 0, keepalived inhibit_on_failure',
    steps: [
      [
        director,
        `iptables -t mangle -A PREROUTING -d ${vip} -p tcp --dport 80 -j MARK --set-mark 7
        ipvsadm -A -f 7 -s rr; ipvsadm -a -f 7 -r 192.0.2.7 -g -w 0; ipvsadm -a -f 7 -r 192.0.2.8 -g -w 0`,
      ],
    ],
    fails: { layer: 'ipvs', check: 'ipvs-real-servers', seen: /^rs1 has weight 0; rs2 has weight 0$/ },
  },
  'server-that-is-gone': {
    what: 'A third real server is in the table that was switched off long ago',
    from: 'a table without health checks',
    steps: [[director, `ipvsadm -a -t ${vip}:80 -r 192.0.2.77 -g`]],
    fails: {
      layer: 'forwarding',
      check: 'request-forwarded',
      seen: /of 10 connections reached a real server/,
    },
  },
  'backup-only': {
    what: 'The director takes itself for the backup and leaves the service alone',
    from: 'kernel: ipvs-sysctl.rst, backup_only',
    steps: [
      [director, 'ipvsadm --start-daemon backup --mcast-interface eth0; sysctl -w net.ipv4.vs.backup_only=1'],
    ],
    fails: {
      layer: 'forwarding',
      check: 'request-forwarded',
      seen: /^0 of 10 connections reached a real server/,
    },
  },
  'server-filter-drops': {
    what: 'The firewall of a real server does not know port 80',
    from: 'the default firewalls of distributions',
    steps: [
      [
        ['rs1'],
        'iptables -P INPUT DROP; iptables -A INPUT -i lo -j ACCEPT; iptables -A INPUT -p tcp --dport 22 -j ACCEPT',
      ],
    ],
    fails: {
      layer: 'forwarding',
      check: 'requests-let-in',
      seen: /^5 connections reached rs1 and were dropped before its TCP got them$/,
    },
  },
  'server-filter-rejects': {
    what: 'The firewall of a real server rejects port 80',
    from: 'firewalld, REJECT with icmp-host-prohibited',
    steps: [[['rs1'], 'iptables -A INPUT -p tcp --dport 80 -j REJECT --reject-with icmp-host-prohibited']],
    fails: {
      layer: 'forwarding',
      check: 'requests-let-in',
      seen: /^rs1 rejected 5 connections \(ICMP 3\/10\)$/,
    },
  },
  'program-hangs': {
    what: 'nginx of a real server hangs: the kernel accepts for it, and nobody answers',
    from: 'any program that is stuck',
    steps: [[['rs1'], 'pkill -STOP nginx']],
    fails: {
      layer: 'service',
      check: 'both-serve',
      seen: /rs1 accepted 5 connections, got the requests, and sent nothing back/,
    },
  },
  'data-filtered': {
    what: 'A filter of a real server lets the handshake out and the answers not',
    from: 'a rule for small packets, iptables-extensions(8), length',
    steps: [[['rs1'], 'iptables -A OUTPUT -p tcp --sport 80 -m length --length 100:65535 -j DROP']],
    fails: {
      layer: 'service',
      check: 'both-serve',
      seen: /rs1 accepted 5 connections and logged the requests, and no answer left it/,
    },
  },
};
