import type { SetUps } from './model.ts';

const servers = ['rs1', 'rs2'];
const director = ['director'];
const vip = '192.0.2.3';
const ownAddress = `rip=$(ip -4 -o address show eth0 | grep -oE '(192.0.2|203.0.113).[78]' | head -1)`;

/** Tunnels, as others set them up. */
export const setUps: SetUps = {
  'vip-on-lo-unfiltered': {
    what: 'The VIP is on lo and the tunnel device has no filter: one without an address passes not even a loose one',
    from: 'ip-sysctl.rst, rp_filter',
    steps: [
      [
        servers,
        `sysctl -w net.ipv4.conf.tunl0.rp_filter=0
        ip address del ${vip}/32 dev tunl0
        ip address add ${vip}/32 dev lo`,
      ],
    ],
  },
  'own-device': {
    what: 'Each real server has a tunnel device of its own with both ends',
    from: 'ip-tunnel(8)',
    steps: [
      [
        servers,
        `ip address del ${vip}/32 dev tunl0
        ip link set tunl0 down
        ${ownAddress}
        ip link add vip0 type ipip local $rip remote 192.0.2.5
        sysctl -w net.ipv4.conf.vip0.rp_filter=2
        ip link set vip0 up
        ip address add ${vip}/32 dev vip0`,
      ],
    ],
  },
  restored: {
    what: 'The table was saved and restored',
    from: 'ipvsadm-save(8), ipvsadm-restore(8)',
    steps: [
      [director, 'ipvsadm -Sn >/tmp/rules && ipvsadm -C && ipvsadm-restore </tmp/rules && rm /tmp/rules'],
    ],
  },
  'offloads-on': {
    what: 'Client and director leave cutting into packets to their devices',
    from: 'ethtool(8), the default everywhere else',
    steps: [[['client', 'director'], 'ethtool -K eth0 tso on gso on gro on']],
  },
  'dnat-out-of-the-tunnel': {
    what: 'The real servers have no VIP: what comes out of the tunnel is rewritten to the own address',
    from: 'Red Hat, Direct Routing and iptables, carried over to tunnels',
    steps: [
      [
        servers,
        `ip address del ${vip}/32 dev tunl0; ${ownAddress}
        sysctl -w net.ipv4.conf.tunl0.rp_filter=0
        iptables -t nat -A PREROUTING -i tunl0 -p tcp -d ${vip} --dport 80 -j DNAT --to-destination $rip`,
      ],
    ],
  },
  'local-route': {
    what: 'The real servers have a local route to the VIP and no address',
    from: 'ip-route(8), type local',
    steps: [
      [
        servers,
        `ip address del ${vip}/32 dev tunl0
        sysctl -w net.ipv4.conf.tunl0.rp_filter=0
        ip route add local ${vip} dev lo src ${vip}`,
      ],
    ],
  },
  'all-ports': {
    what: 'A persistent service for all ports',
    from: 'ipvsadm(8), --tcp-service: port zero',
    steps: [
      [
        director,
        `ipvsadm -C
        ipvsadm -A -t ${vip}:0 -s rr -p 60
        ipvsadm -a -t ${vip}:0 -r 192.0.2.7:0 -i
        ipvsadm -a -t ${vip}:0 -r 203.0.113.8:0 -i`,
      ],
    ],
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
        ipvsadm -a -f 7 -r 192.0.2.7 -i
        ipvsadm -a -f 7 -r 203.0.113.8 -i`,
      ],
    ],
  },
  clamped: {
    what: 'The real servers ask the client for segments that fit into the tunnel',
    from: 'iptables-extensions(8), TCPMSS; LVS-HOWTO, LVS-Tun: MTU',
    steps: [
      [
        servers,
        'iptables -t mangle -A OUTPUT -p tcp --sport 80 --tcp-flags SYN,RST SYN -j TCPMSS --set-mss 1440',
      ],
    ],
  },
  'fragments-allowed': {
    what: 'The director does not ask for smaller packets but fragments the tunnel',
    from: 'kernel: ipvs-sysctl.rst, pmtu_disc',
    steps: [[director, 'sysctl -w net.ipv4.vs.pmtu_disc=0']],
  },

  'tunnel-filter-drops': {
    what: 'A real server drops what comes out of its tunnel',
    from: 'a firewall that knows eth0 alone',
    steps: [[['rs1'], 'iptables -A INPUT -i tunl0 -j DROP']],
    fails: {
      layer: 'forwarding',
      check: 'requests-let-in',
      seen: /^5 connections reached rs1 and were dropped before its TCP got them$/,
    },
  },
  'protocol-4-forbidden': {
    what: 'The director may not send IP in IP',
    from: 'an outgoing filter that knows TCP, UDP and ICMP',
    steps: [[director, 'iptables -A OUTPUT -p 4 -j DROP']],
    fails: {
      layer: 'forwarding',
      check: 'request-wrapped',
      seen: /^0 of 10 connections reached a real server/,
    },
  },
  'another-kind-of-tunnel': {
    what: 'The table says GRE, and the real server takes IPIP alone',
    from: 'ipvsadm(8), --tun-type',
    steps: [[director, `ipvsadm -e -t ${vip}:80 -r 192.0.2.7 -i --tun-type gre`]],
    fails: {
      layer: 'forwarding',
      check: 'tunnel-unwraps',
      seen: /reached rs1 in a tunnel, 0 packets were taken out/,
    },
  },
  'network-on-the-tunnel': {
    what: 'The VIP has the prefix of the network on the tunnel device, and the way to the client leads into it',
    from: 'ifconfig tunl0 without a netmask; LVS-HOWTO, LVS-Tun',
    steps: [[['rs2'], `ip address del ${vip}/32 dev tunl0; ip address add ${vip}/24 dev tunl0`]],
    fails: { layer: 'route', check: 'reply-route', seen: /^rs2 looks for client on tunl0$/ },
  },
  'dnat-on-one': {
    what: 'The VIP went from both real servers, the rule that rewrites came to one',
    from: 'a rule that was not saved',
    steps: [
      [servers, `ip address del ${vip}/32 dev tunl0; sysctl -w net.ipv4.conf.tunl0.rp_filter=0`],
      [
        ['rs1'],
        `iptables -t nat -A PREROUTING -i tunl0 -p tcp -d ${vip} --dport 80 -j DNAT --to-destination 192.0.2.7`,
      ],
    ],
    fails: {
      layer: 'link',
      check: 'vip-on-real-servers',
      seen: /^192\.0\.2\.3 is not local on rs2, and none/,
    },
  },
  'half-a-tunnel': {
    what: 'One server is reached by NAT, the other by a tunnel',
    from: 'a change of the mode that stopped in the middle',
    steps: [[director, `ipvsadm -e -t ${vip}:80 -r 192.0.2.7 -m`]],
    fails: { layer: 'ipvs', check: 'ipvs-method', seen: /^192\.0\.2\.7:80 is reached by Masq$/ },
  },
  'twin-of-router': {
    what: 'rs1 has the address of the router, too',
    from: 'two routers without VRRP',
    steps: [[['rs1'], 'ip address add 192.0.2.1/24 dev eth0']],
    fails: { layer: 'arp', check: 'address-owners', seen: /answered for 192\.0\.2\.1$/ },
  },
};
