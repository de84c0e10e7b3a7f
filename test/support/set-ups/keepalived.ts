import type { SetUps, Step } from './model.ts';

const director = ['director'];
const file = '/etc/keepalived/keepalived.conf';

const stop = 'kill $(cat /run/keepalived.pid); while pgrep -x keepalived; do sleep 0.2; done';
const vrrp = (words = '192.0.2.3/32 dev eth0') =>
  `vrrp_instance VI_1 { \n interface eth0 \n virtual_router_id 51 \n virtual_ipaddress { \n ${words} \n } \n }`;
const http = 'HTTP_GET { \n url { \n path / \n } \n }';
const timing = 'delay_loop 2 \n connect_timeout 4 \n retry 2 \n delay_before_retry 1';

/** A service of both real servers. */
function service(
  check: (rip: string) => string,
  words = timing,
  head = 'virtual_server 192.0.2.3 80',
): string {
  const servers = ['192.0.2.7', '192.0.2.8'].map((rip) => `real_server ${rip} 80 { \n ${check(rip)} \n }`);
  return `${head} { \n lvs_sched rr \n lvs_method DR \n protocol TCP \n ${words} \n ${servers.join('\n')} \n }`;
}

/** keepalived, started anew with another configuration. */
function runs(...configuration: readonly string[]): Step {
  return [
    director,
    `${stop}
    cat > ${file} <<'END'
${configuration.join('\n')}
END
    keepalived -D --no-syslog --log-file=/var/log/keepalived.log --flush-log-file
    until ip -br address show dev eth0 | grep -q 192.0.2.3/; do sleep 0.2; done`,
  ];
}

/** The lab of keepalived, as others set it up. */
export const setUps: SetUps = {
  'script-of-ones-own': {
    what: 'A script asks the real servers, with curl',
    from: 'keepalived.conf(5), MISC_CHECK',
    steps: [
      [
        director,
        "printf '#!/bin/sh\\ncurl -sf -m 2 -o /dev/null http://$1/\\n' > /etc/keepalived/ask; chmod +x /etc/keepalived/ask",
      ],
      runs(
        'global_defs { \n script_user root \n enable_script_security \n }',
        vrrp(),
        service((rip) => `MISC_CHECK { \n misc_path "/etc/keepalived/ask ${rip}" \n misc_timeout 5 \n }`),
      ),
    ],
  },
  'article-made-right': {
    what: "The article's values: a check every six seconds, wrr, the VIP with the prefix and a label",
    from: 'the source article, with its mistakes taken out',
    steps: [
      runs(
        vrrp('192.0.2.3/24 dev eth0 label eth0:0'),
        service(() => http, 'delay_loop 6 \n retry 3 \n delay_before_retry 3').replace(
          'lvs_sched rr',
          'lb_algo wrr',
        ),
      ),
    ],
  },
  'virtual-server-group': {
    what: 'The service is a group of one address',
    from: 'keepalived.conf(5), virtual_server_group',
    steps: [
      runs(
        vrrp(),
        'virtual_server_group web { \n 192.0.2.3 80 \n }',
        service(() => http, timing, 'virtual_server group web'),
      ),
    ],
  },
  'weight-zero-and-sorry': {
    what: 'Failed servers get weight 0, and a sorry server waits',
    from: 'keepalived.conf(5), inhibit_on_failure, sorry_server',
    steps: [
      runs(
        vrrp(),
        service(() => http, `${timing} \n inhibit_on_failure \n sorry_server 192.0.2.9 80`),
      ),
    ],
  },
  'static-address': {
    what: 'No VRRP: keepalived adds the VIP as a static address',
    from: 'keepalived.conf(5), static_ipaddress',
    steps: [
      runs(
        'static_ipaddress { \n 192.0.2.3/32 dev eth0 \n }',
        service(() => http),
      ),
    ],
  },
  'by-hand': {
    what: 'The VIP and the table were typed, and keepalived is not there',
    from: 'the lab of Direct Routing',
    steps: [
      [
        director,
        `${stop}; ip address add 192.0.2.3/32 dev eth0; ipvsadm -A -t 192.0.2.3:80 -s rr
        for rip in 192.0.2.7 192.0.2.8; do ipvsadm -a -t 192.0.2.3:80 -r $rip -g; done`,
      ],
    ],
    fails: { layer: 'link', check: 'keepalived-runs', seen: /^no process of that name$/ },
  },
  ping: {
    what: 'The real servers are pinged',
    from: 'keepalived.conf(5), PING_CHECK',
    steps: [
      runs(
        vrrp(),
        service(() => 'PING_CHECK { \n }'),
      ),
    ],
    fails: {
      layer: 'ipvs',
      check: 'servers-watched',
      seen: /^it never connected to rs1; it never connected to rs2$/,
    },
  },
};
