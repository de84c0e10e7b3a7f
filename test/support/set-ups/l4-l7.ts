import type { SetUps } from './model.ts';

const director = ['director'];
const proxy = ['proxy'];

const restartHaproxy = `haproxy -D -f /etc/haproxy/haproxy.cfg -p /run/haproxy.pid -st $(cat /run/haproxy.pid)
  while [ $(pgrep -cx haproxy) != 1 ]; do sleep 0.1; done`;
const restartNginx = `kill $(cat /run/nginx-proxy.pid)
  while pgrep -x nginx > /dev/null; do sleep 0.1; done
  nginx -c /etc/nginx/proxy.conf`;

/** LVS and proxies in front of the same servers, as others set them up. */
export const setUps: SetUps = {
  'least-connections': {
    what: 'LVS with another scheduler, haproxy too',
    from: 'ipvsadm(8), --scheduler wlc; haproxy: balance leastconn',
    steps: [
      [director, 'ipvsadm -E -t 192.0.2.3:80 -s wlc'],
      [proxy, `sed -i 's/^  mode tcp/&\\n  balance leastconn/' /etc/haproxy/haproxy.cfg\n${restartHaproxy}`],
    ],
  },
  'proxy-protocol-in-binary': {
    what: 'Version 2 of the PROXY protocol',
    from: 'haproxy, Configuration Manual: send-proxy-v2',
    steps: [[proxy, `sed -i 's/send-proxy/send-proxy-v2/' /etc/haproxy/haproxy.cfg\n${restartHaproxy}`]],
  },
  'header-overwritten': {
    what: 'The proxies throw away what the client says of itself, and write the header anew',
    from: 'nginx and haproxy at the edge: proxy_set_header with $remote_addr, http-request set-header with src',
    steps: [
      [
        proxy,
        `sed -i 's/option forwardfor/http-request set-header X-Forwarded-For %[src]/' /etc/haproxy/haproxy.cfg
        sed -i 's/$proxy_add_x_forwarded_for/$remote_addr/' /etc/nginx/proxy.conf
        ${restartHaproxy}
        ${restartNginx}`,
      ],
    ],
  },
  'haproxy-alone': {
    what: 'haproxy does what nginx did',
    from: 'haproxy, Configuration Manual: one program for both modes',
    steps: [
      [
        proxy,
        `kill $(cat /run/nginx-proxy.pid)
        while pgrep -x nginx > /dev/null; do sleep 0.1; done
        sed -i 's/^  bind 192.0.2.11:8004/  bind 192.0.2.11:8002\\n&/' /etc/haproxy/haproxy.cfg
        printf '%s\\n' 'listen plain' '  mode tcp' '  bind 192.0.2.11:8001' \\
          '  server rs1 192.0.2.7:80' '  server rs2 192.0.2.8:80' >> /etc/haproxy/haproxy.cfg
        ${restartHaproxy}`,
      ],
    ],
  },
  'encrypted-to-the-servers': {
    what: 'TLS is ended and made anew to the servers, which get the header there as well',
    from: 'haproxy, Configuration Manual: server, ssl verify none',
    steps: [
      [
        ['rs1', 'rs2'],
        `sed -i 's/ssl_certificate server.crt;/&\\n  set_real_ip_from 192.0.2.11; real_ip_header X-Forwarded-For;/' /etc/nginx/conf.d/tls.conf
        kill $(cat /run/nginx.pid)
        while pgrep -x nginx > /dev/null; do sleep 0.1; done
        nginx`,
      ],
      [
        proxy,
        `sed -i 's/:8080 check/:443 check ssl verify none/' /etc/haproxy/haproxy.cfg\n${restartHaproxy}`,
      ],
    ],
  },
  'headers-of-a-location': {
    what: 'A location with a header of its own, which drops all those of the server around it',
    from: 'nginx, proxy_set_header: inherited only if there are none on the current level',
    steps: [
      [
        proxy,
        `sed -i 's/location .one { /&proxy_set_header X-Site one; /' /etc/nginx/proxy.conf\n${restartNginx}`,
      ],
    ],
    fails: {
      layer: 'service',
      check: 'host-kept',
      seen: /^nginx http \/one: rs1 was asked for 192\.0\.2\.7$/,
    },
  },
  'header-of-the-client': {
    what: 'The proxy passes on the header that it gets, and adds nothing',
    from: 'configurations for a proxy behind another: proxy_set_header X-Forwarded-For $http_x_forwarded_for',
    steps: [
      [
        proxy,
        `sed -i 's/$proxy_add_x_forwarded_for/$http_x_forwarded_for/' /etc/nginx/proxy.conf\n${restartNginx}`,
      ],
    ],
    fails: {
      layer: 'service',
      check: 'forwarded-for',
      seen: /^nginx http \/one: rs1 saw 192\.0\.2\.11; nginx http \/two: rs2 saw 192\.0\.2\.11$/,
    },
  },
};
