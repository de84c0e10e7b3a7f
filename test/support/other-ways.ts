/** Shell commands for nodes. */
type Step = readonly [nodes: readonly string[], commands: string];

/**
 * Ways to the goal other than the page's, for each lab: what takes its solution there. A learner who goes one of
 * them has to pass.
 */
export const otherWays: Readonly<Record<string, Readonly<Record<string, readonly Step[]>>>> = {
  dr: {
    'vip-on-dummy': [
      [
        ['rs1', 'rs2'],
        `ip address del 192.0.2.3/32 dev lo
        ip link add dummy0 type dummy
        ip link set dummy0 up
        ip address add 192.0.2.3/32 dev dummy0`,
      ],
    ],
    'vip-on-tunl0': [
      [
        ['rs1', 'rs2'],
        `ip address del 192.0.2.3/32 dev lo
        ip address add 192.0.2.3/32 dev tunl0
        ip link set tunl0 up`,
      ],
    ],
    'vip-as-networkd-adds-it': [
      [
        ['rs1', 'rs2'],
        `ip address del 192.0.2.3/32 dev lo
        ip address replace 192.0.2.3/32 broadcast 192.0.2.3 scope link dev lo label lo:vip valid_lft forever`,
      ],
      [
        ['director'],
        `ip address del 192.0.2.3/32 dev eth0
        ip address replace 192.0.2.3/32 dev eth0 label eth0:vip noprefixroute`,
      ],
    ],
    arptables: [
      [
        ['rs1', 'rs2'],
        `sysctl -w net.ipv4.conf.all.arp_ignore=0 net.ipv4.conf.all.arp_announce=0
        rip=$(ip -4 -o address show eth0 | grep -o '192.0.2.[78]' | head -1)
        arptables-nft -A INPUT -d 192.0.2.3 -j DROP
        arptables-nft -A OUTPUT -s 192.0.2.3 -j mangle --mangle-ip-s $rip`,
      ],
    ],
    nftables: [
      [
        ['rs1', 'rs2'],
        `sysctl -w net.ipv4.conf.all.arp_ignore=0 net.ipv4.conf.all.arp_announce=0
        rip=$(ip -4 -o address show eth0 | grep -o '192.0.2.[78]' | head -1)
        nft add table arp vip
        nft 'add chain arp vip in { type filter hook input priority 0; }'
        nft 'add chain arp vip out { type filter hook output priority 0; }'
        nft add rule arp vip in arp daddr ip 192.0.2.3 drop
        nft add rule arp vip out arp saddr ip 192.0.2.3 arp saddr ip set $rip`,
      ],
    ],
    'firewall-mark': [
      [
        ['director'],
        `ipvsadm -C
        iptables -t mangle -A PREROUTING -d 192.0.2.3 -p tcp --dport 80 -j MARK --set-mark 7
        ipvsadm -A -f 7 -s wrr
        ipvsadm -a -f 7 -r 192.0.2.7 -g
        ipvsadm -a -f 7 -r 192.0.2.8 -g`,
      ],
    ],
    restored: [
      [['director'], 'ipvsadm -Sn >/tmp/rules && ipvsadm -C && ipvsadm-restore </tmp/rules && rm /tmp/rules'],
    ],
    wlc: [[['director'], 'ipvsadm -E -t 192.0.2.3:80 -s wlc']],
    sh: [[['director'], 'ipvsadm -E -t 192.0.2.3:80 -s sh']],
  },
  nat: {
    conntrack: [[['director'], 'sysctl -w net.ipv4.vs.conntrack=1']],
    'route-to-the-clients-only': [
      [
        ['rs1', 'rs2'],
        'ip route del default && ip route add 192.0.2.0/24 via 198.51.100.5 src $(hostname -i | grep -o "198[0-9.]*")',
      ],
    ],
    'policy-route': [
      [
        ['rs1', 'rs2'],
        `ip route del default
        ip rule add from 198.51.100.0/24 lookup 100
        ip route add default via 198.51.100.5 table 100
        ip route add 192.0.2.0/24 via 198.51.100.5`,
      ],
    ],
    'firewall-mark': [
      [
        ['director'],
        `ipvsadm -C
        nft add table ip lvs
        nft 'add chain ip lvs in { type filter hook prerouting priority -150; }'
        nft add rule ip lvs in ip daddr 192.0.2.3 tcp dport 80 meta mark set 7
        ipvsadm -A -f 7
        ipvsadm -a -f 7 -r 198.51.100.7:8080 -m
        ipvsadm -a -f 7 -r 198.51.100.8:8080 -m`,
      ],
    ],
    sed: [[['director'], 'ipvsadm -E -t 192.0.2.3:80 -s sed']],
    mh: [[['director'], 'ipvsadm -E -t 192.0.2.3:80 -s mh']],
  },
  tun: {
    // A tunnel device without an address passes no reverse path filter, not even a loose one.
    'vip-on-lo-unfiltered': [
      [
        ['rs1', 'rs2'],
        `sysctl -w net.ipv4.conf.tunl0.rp_filter=0
        ip address del 192.0.2.3/32 dev tunl0
        ip address add 192.0.2.3/32 dev lo`,
      ],
    ],
    'own-device': [
      [
        ['rs1', 'rs2'],
        `ip address del 192.0.2.3/32 dev tunl0
        ip link set tunl0 down
        rip=$(ip -4 -o address show eth0 | grep -oE '(192.0.2|203.0.113).[78]' | head -1)
        ip link add vip0 type ipip local $rip remote 192.0.2.5
        sysctl -w net.ipv4.conf.vip0.rp_filter=2
        ip link set vip0 up
        ip address add 192.0.2.3/32 dev vip0`,
      ],
    ],
    restored: [
      [['director'], 'ipvsadm -Sn >/tmp/rules && ipvsadm -C && ipvsadm-restore </tmp/rules && rm /tmp/rules'],
    ],
    'offloads-on': [[['client', 'director'], 'ethtool -K eth0 tso on gso on gro on']],
  },
  fullnat: {
    masquerade: [
      [
        ['director'],
        `iptables -t nat -F POSTROUTING
        iptables -t nat -A POSTROUTING -m ipvs --ipvs --vdir ORIGINAL --vmethod MASQ -j MASQUERADE`,
      ],
    ],
    nftables: [
      [
        ['director'],
        `iptables -t nat -F POSTROUTING
        nft add table ip full
        nft 'add chain ip full out { type nat hook postrouting priority 100; }'
        nft add rule ip full out ip daddr '{ 192.0.2.7, 192.0.2.8 }' tcp dport 80 snat to 192.0.2.5`,
      ],
    ],
    lc: [[['director'], 'ipvsadm -E -t 192.0.2.3:80 -s lc']],
  },
  modes: {
    // The solution is NAT: what it takes to get there does not have to go.
    'silent-servers': [
      [['rs1', 'rs2'], 'sysctl -w net.ipv4.conf.all.arp_ignore=1 net.ipv4.conf.all.arp_announce=2'],
    ],
    wlc: [[['director'], 'ipvsadm -E -t 192.0.2.3:80 -s wlc']],
  },
};
