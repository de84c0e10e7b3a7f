import { expect, test } from 'vitest';
import { snapshotNames } from '../../../labs/host/vm/overlay.ts';

test('names are read from the table of the QEMU monitor', () => {
  // Recorded from QEMU 7.2.
  const table =
    'List of snapshots present on all disks:\r\n' +
    'ID        TAG               VM SIZE                DATE     VM CLOCK     ICOUNT\r\n' +
    '--        nodes             535 MiB 2026-11-22 11:58:36 00:01:47.653           \r\n';
  expect(snapshotNames(table)).toEqual(['nodes']);
});

test('names are read from the table of qemu-img', () => {
  // Recorded from qemu-img 7.2.
  const table =
    'Snapshot list:\n' +
    'ID        TAG               VM SIZE                DATE     VM CLOCK     ICOUNT\n' +
    '1         ready             377 MiB 2026-11-22 12:28:38 00:00:54.334           \n' +
    '2         x                 377 MiB 2026-11-22 12:28:38 00:00:54.362           \n';
  expect(snapshotNames(table)).toEqual(['ready', 'x']);
});

test('no table, no names', () => {
  expect(snapshotNames('There is no snapshot available.\r\n')).toEqual([]);
  expect(snapshotNames('')).toEqual([]);
});
