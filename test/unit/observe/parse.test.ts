import { describe, expect, test } from 'vitest';
import { parseAccessLog } from '../../../checks/observe/parse/access-log.ts';
import { parseAnswers } from '../../../checks/observe/parse/answers.ts';
import { parseArpCache } from '../../../checks/observe/parse/arp-cache.ts';
import { parseAskedFor } from '../../../checks/observe/parse/asked-for.ts';
import { parseDevices } from '../../../checks/observe/parse/devices.ts';
import { parseHeld } from '../../../checks/observe/parse/held.ts';
import { parseListeners } from '../../../checks/observe/parse/listeners.ts';
import { parseRoute } from '../../../checks/observe/parse/route.ts';

// All outputs are as nodes of a lab printed them.

test('devices: state and addresses, without the peer in the name', () => {
  const output = `lo               UNKNOWN        127.0.0.1/8 192.0.2.3/32 
tunl0@NONE       DOWN           
eth0@if17        UP             192.0.2.5/24 `;
  expect(parseDevices(output)).toEqual([
    {
      name: 'lo',
      state: 'UNKNOWN',
      addresses: [
        { address: '127.0.0.1', prefix: 8 },
        { address: '192.0.2.3', prefix: 32 },
      ],
    },
    { name: 'tunl0', state: 'DOWN', addresses: [] },
    { name: 'eth0', state: 'UP', addresses: [{ address: '192.0.2.5', prefix: 24 }] },
  ]);
});

describe('route', () => {
  test('on the link', () => {
    const route = parseRoute('192.0.2.9 from 192.0.2.3 dev eth0 uid 0 \n    cache');
    expect(route).toEqual({ kind: 'unicast', device: 'eth0', via: undefined });
  });

  test('by another node', () => {
    const route = parseRoute('192.0.2.9 from 192.0.2.3 via 192.0.2.5 dev eth0 uid 0 \n    cache');
    expect(route).toEqual({ kind: 'unicast', device: 'eth0', via: '192.0.2.5' });
  });

  test('to itself', () => {
    const route = parseRoute('local 192.0.2.3 dev lo src 192.0.2.3 uid 0 \n    cache <local>');
    expect(route).toEqual({ kind: 'local', device: 'lo', via: undefined });
  });

  test('none', () => {
    expect(parseRoute('RTNETLINK answers: Network is unreachable', 2).kind).toBe('none');
  });

  test('anything else is refused', () => {
    expect(() => parseRoute('hello')).toThrow('ip route get');
  });
});

test('listeners: every address, one address, IPv6, a device', () => {
  const output = `LISTEN 0      4096   127.0.0.11:41031 0.0.0.0:*
LISTEN 0      511       0.0.0.0:80    0.0.0.0:*
LISTEN 0      511          [::]:80       [::]:*
LISTEN 0      5               *:8080        *:*
LISTEN 0      5    192.0.2.7%eth0:81 0.0.0.0:*`;
  expect(parseListeners(output)).toEqual([
    { address: '127.0.0.11', port: 41031 },
    { address: '0.0.0.0', port: 80 },
    { address: '::', port: 80 },
    { address: '*', port: 8080 },
    { address: '192.0.2.7', port: 81 },
  ]);
  expect(parseListeners('')).toEqual([]);
});

describe('answers of curl', () => {
  test('bodies and requests, in whatever order they came', () => {
    const output = `rs1 saw 192.0.2.9:43370
rs2 saw 192.0.2.9:43374

= 43370 200 117 

= 43374 200 4125 `;
    expect(parseAnswers(output)).toEqual({
      bodies: [
        { by: 'rs1', saw: '192.0.2.9' },
        { by: 'rs2', saw: '192.0.2.9' },
      ],
      requests: [
        { port: 43370, status: 200, size: 117, error: '' },
        { port: 43374, status: 200, size: 4125, error: '' },
      ],
    });
  });

  test('a request without a connection has no port and says why', () => {
    const output = '\n= -1 000 0 Connection timed out after 1004 milliseconds';
    expect(parseAnswers(output)).toEqual({
      bodies: [],
      requests: [
        { port: undefined, status: 0, size: 0, error: 'Connection timed out after 1004 milliseconds' },
      ],
    });
  });
});

test('access log', () => {
  const output =
    '2026-11-22T12:09:33+00:00 192.0.2.9:43370 192.0.2.3:80 "GET /check-22298-1 HTTP/1.1" 200\nnoise';
  expect(parseAccessLog(output)).toEqual([
    {
      client: '192.0.2.9',
      clientPort: 43370,
      server: '192.0.2.3',
      serverPort: 80,
      request: 'GET /check-22298-1 HTTP/1.1',
      status: 200,
    },
  ]);
});

test('the ARP cache: who is known, and who was asked for in vain', () => {
  const output = `IP address       HW type     Flags       HW address            Mask     Device
192.0.2.3        0x1         0x2         02:42:c0:00:02:05     *        eth0
192.0.2.77       0x1         0x0         00:00:00:00:00:00     *        eth0`;
  expect(parseArpCache(output)).toEqual([
    { address: '192.0.2.3', mac: '02:42:c0:00:02:05' },
    { address: '192.0.2.77', mac: undefined },
  ]);
});

describe('what a check asked for', () => {
  test('who answered, whom it saw, and for which host it was asked', () => {
    const output = '= 53204 200 \nrs1 saw 192.0.2.9 by 192.0.2.11, asked for lab.example/one\n';
    expect(parseAskedFor(output)).toEqual({
      port: 53204,
      status: 200,
      error: '',
      certificate: undefined,
      body: 'rs1 saw 192.0.2.9 by 192.0.2.11, asked for lab.example/one\n',
      said: { by: 'rs1', saw: '192.0.2.9', host: 'lab.example' },
    });
  });

  test('a server that tells the port instead of the host', () => {
    expect(parseAskedFor('= 50982 200 \nrs2 saw 192.0.2.11:56076\n').said).toEqual({
      by: 'rs2',
      saw: '192.0.2.11',
      host: undefined,
    });
  });

  test('a certificate, and the words behind it', () => {
    const certificate = '-----BEGIN CERTIFICATE-----\nMIIBcTCCARegAwIB\n-----END CERTIFICATE-----';
    const output = `= 36544 200 \nSubject:CN = rs2\nIssuer:CN = rs2\n${certificate}\nrs2 saw 192.0.2.11 by 192.0.2.11, asked for 192.0.2.11/\n`;
    const answer = parseAskedFor(output);
    expect(answer.certificate).toEqual({ subject: 'CN = rs2', text: certificate });
    expect(answer.said?.by).toBe('rs2');
  });

  test('no connection', () => {
    const output =
      '= -1 0 Failed to connect to 192.0.2.11 port 8004 after 2 ms: Could not connect to server\n';
    expect(parseAskedFor(output)).toMatchObject({
      port: undefined,
      status: 0,
      error: 'Failed to connect to 192.0.2.11 port 8004 after 2 ms: Could not connect to server',
      said: undefined,
    });
  });

  test('other words are refused', () => {
    expect(() => parseAskedFor('curl: option --curves: is unknown')).toThrow('expected an answer from curl');
    expect(() => parseHeld('half open')).toThrow('expected one of open, closed, refused');
    expect(parseHeld('open\n')).toBe('open');
  });
});
