import { describe, expect, test } from 'vitest';
import { parseSections } from '../../../checks/observe/sections.ts';

function printed(key: string, status: number, command: string, output: string): string {
  return `\x1e${key}\x1f${status}\x1f${command}\n${output}\n`;
}

test('sections: key, status, command, output', () => {
  const text = printed('listeners', 0, 'ss -Hltn', 'LISTEN') + printed('log', 1, 'grep x', '');
  expect(parseSections(text)).toEqual([
    { key: 'listeners', status: 0, command: 'ss -Hltn', output: 'LISTEN' },
    { key: 'log', status: 1, command: 'grep x', output: '' },
  ]);
});

test('a header that was cut off is left out', () => {
  expect(parseSections('\x1elisten')).toEqual([]);
});

describe('several questions to ip in one process', () => {
  const questions =
    'addresses=addr;route-to-vip=route get 192.0.2.3;reply-route=route get 192.0.2.9 from 192.0.2.3';

  test('become a section each', () => {
    const output = `lo               UNKNOWN        127.0.0.1/8 192.0.2.3/32 
eth0@if17        UP             192.0.2.7/24 
local 192.0.2.3 dev lo src 192.0.2.3 uid 0 
    cache <local> 
192.0.2.9 from 192.0.2.3 dev eth0 uid 0 
    cache `;
    expect(parseSections(printed('ip', 0, questions, output))).toEqual([
      {
        key: 'addresses',
        status: 0,
        command: 'ip -br addr',
        output:
          'lo               UNKNOWN        127.0.0.1/8 192.0.2.3/32 \neth0@if17        UP             192.0.2.7/24 ',
      },
      {
        key: 'route-to-vip',
        status: 0,
        command: 'ip route get 192.0.2.3',
        output: 'local 192.0.2.3 dev lo src 192.0.2.3 uid 0 \n    cache <local> ',
      },
      {
        key: 'reply-route',
        status: 0,
        command: 'ip route get 192.0.2.9 from 192.0.2.3',
        output: '192.0.2.9 from 192.0.2.3 dev eth0 uid 0 \n    cache',
      },
    ]);
  });

  test('one of which the kernel refuses', () => {
    const output = `eth0@if17        UP             192.0.2.7/24 
192.0.2.3 dev eth0 src 192.0.2.7 uid 0 
    cache 
RTNETLINK answers: Invalid argument
Command failed -:3`;
    const [, vip, reply] = parseSections(printed('ip', 1, questions, output));
    expect(vip).toMatchObject({ status: 0, output: '192.0.2.3 dev eth0 src 192.0.2.7 uid 0 \n    cache ' });
    expect(reply).toMatchObject({ status: 2, output: 'RTNETLINK answers: Invalid argument' });
  });

  test('all of which fail where ip is not there', () => {
    const sections = parseSections(printed('ip', 127, questions, 'bash: line 60: ip: command not found'));
    expect(sections.map(({ status }) => status)).toEqual([127, 127, 127]);
  });
});
