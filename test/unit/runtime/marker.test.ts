import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fromLabels, type Marker, toLabels } from '../../../labs/runtime/marker.ts';
import { forgetRequest, recallRequest, rememberRequest } from '../../../labs/runtime/request.ts';

const marker: Marker = {
  lab: 'sample',
  start: 'broken',
  variant: undefined,
  fault: 'link-down',
  drawn: true,
  solved: false,
  since: new Date('2026-01-02T03:04:05.678Z'),
};

test.each([
  marker,
  { ...marker, start: 'bare', fault: undefined, drawn: false } as const,
  { ...marker, drawn: false, solved: true },
  { ...marker, start: 'solution', variant: 'gue', fault: undefined, drawn: false } as const,
])('what was started can be read back from labels', (each) => {
  expect(fromLabels(toLabels(each))).toEqual(each);
});

test('labels of another version are no marker', () => {
  expect(fromLabels({})).toBeUndefined();
  expect(fromLabels({ ...toLabels(marker), 'lvs-workbook.start': 'half' })).toBeUndefined();
});

test('the last request is kept in a file until it is forgotten', async () => {
  const directory = temporaryFolder();
  expect(await recallRequest(directory)).toBeUndefined();
  await rememberRequest(directory, marker);
  expect(await recallRequest(directory)).toEqual(marker);
  await forgetRequest(directory);
  expect(await recallRequest(directory)).toBeUndefined();
});

test('a damaged request is none', async () => {
  const directory = temporaryFolder();
  writeFileSync(join(directory, 'request.json'), '{"lvs-workbook.lab": ');
  expect(await recallRequest(directory)).toBeUndefined();
});

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lvs-request-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}
