import { expect, test } from 'vitest';
import { AgentEar, type AgentEvent, runMessage, tellMessage } from '../../../labs/runtime/agent/protocol.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const words = (event: AgentEvent) => ('bytes' in event ? new TextDecoder().decode(event.bytes) : event);

test('a message says how many bytes follow, whatever the characters', () => {
  expect(new TextDecoder().decode(runMessage('a1', 'print', ['调度器', '']))).toBe(
    'run a1 16\nprint\0调度器\0',
  );
  expect(new TextDecoder().decode(tellMessage('a1', bytes('x\n')))).toBe('tell a1 2\nx\n');
});

test('what is said of other programs is passed over, from any byte on', () => {
  const ear = new AgentEar('a1');
  const said =
    'cut off\x1eb2 out 4\nmine\x1ea1 hello\n\x1eb2 end 0\n\x1ea1 out 5\nhello\x1ea1 err 2\noh\x1ea1 end 3\n';
  expect(ear.hear(bytes(said)).map(words)).toEqual([
    { kind: 'hello' },
    'hello',
    'oh',
    { kind: 'end', status: 3 },
  ]);
});

test('what a program prints may look like anything', () => {
  const ear = new AgentEar('a1');
  const printed = '\x1ea1 end 0\n';
  expect(ear.hear(bytes(`\x1ea1 out ${printed.length}\n${printed}`)).map(words)).toEqual([printed]);
});

test('bytes may come one by one', () => {
  const ear = new AgentEar('a1');
  const heard = [...bytes('..\x1ea1 out 3\nabc\x1ea1 end 0\n')].flatMap((byte) =>
    ear.hear(Uint8Array.of(byte)),
  );
  expect(heard.map(words)).toEqual(['abc', { kind: 'end', status: 0 }]);
});
