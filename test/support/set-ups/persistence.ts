import type { SetUps } from './model.ts';

const director = ['director'];
const service = '192.0.2.3:80';

/** The lab of persistence, as others set it up. */
export const setUps: SetUps = {
  'source-hashing': {
    what: 'The scheduler keeps the client, without any memory',
    from: 'ipvsadm(8), --scheduler sh',
    steps: [[director, `ipvsadm -E -t ${service} -s sh`]],
  },
  'an-hour': {
    what: 'Persistence for an hour, with another scheduler',
    from: 'ipvsadm(8), --persistent',
    steps: [[director, `ipvsadm -E -t ${service} -s wlc -p 3600`]],
  },
  'all-ports': {
    what: 'A persistent service for all ports',
    from: 'ipvsadm(8): port 0 is for persistent services only',
    steps: [
      [
        director,
        `ipvsadm -C
        ipvsadm -A -t 192.0.2.3:0 -s rr -p 300
        ipvsadm -a -t 192.0.2.3:0 -r 192.0.2.7:0 -g
        ipvsadm -a -t 192.0.2.3:0 -r 192.0.2.8:0 -g`,
      ],
    ],
  },
  'two-ports-marked': {
    what: 'A persistent service by mark, for HTTP and HTTPS together',
    from: 'Red Hat, Load Balancer Administration: multi-port services; ipvsadm(8), example 2',
    steps: [
      [
        director,
        `ipvsadm -C
        iptables -t mangle -A PREROUTING -d 192.0.2.3 -p tcp -m multiport --dports 80,443 -j MARK --set-mark 80
        ipvsadm -A -f 80 -s rr -p 300
        ipvsadm -a -f 80 -r 192.0.2.7 -g
        ipvsadm -a -f 80 -r 192.0.2.8 -g`,
      ],
    ],
  },
  'hashing-with-ports': {
    what: 'The scheduler sh with the flag that takes ports too',
    from: 'ipvsadm(8), --sched-flags sh-port; what others set to spread a few large clients',
    steps: [[director, `ipvsadm -E -t ${service} -s sh -b sh-port`]],
    fails: { layer: 'ipvs', check: 'ipvs-persistence', seen: /^the service is not persistent$/ },
  },
  'a-minute': {
    what: 'Persistence for a minute, with a mask for the home networks of one provider',
    from: 'an example for clients behind changing addresses',
    steps: [[director, `ipvsadm -E -t ${service} -s rr -p 60 -M 255.255.255.0`]],
    fails: { layer: 'ipvs', check: 'ipvs-persistence', seen: /^it stays for 60 s$/ },
  },
};
