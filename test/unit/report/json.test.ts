import { describe, expect, test } from 'vitest';
import { errorSchema, gradingSchema, jsonError, jsonReport } from '../../../checks/report/json.ts';
import { gradings } from './gradings.ts';

const failed = gradings.failed ?? expect.fail();

describe('jsonReport', () => {
  test('is what the schema says, through JSON and back', () => {
    for (const grading of Object.values(gradings)) {
      const document = jsonReport(grading, 'en');
      expect(gradingSchema.parse(JSON.parse(JSON.stringify(document)))).toEqual(document);
    }
  });

  test('tells the status of the command, of every check, and the first thing wrong', () => {
    const { exit, summary, diagnosis, checks } = jsonReport(failed, 'en');
    expect({ exit, summary, diagnosis }).toEqual({
      exit: 1,
      summary: { pass: 2, fail: 1, blocked: 2, error: 0 },
      diagnosis: 'vip-there',
    });
    expect(checks.find(({ name }) => name === 'serves')).toMatchObject({
      status: 'blocked',
      blockedBy: 'vip-there',
    });
    expect(checks.find(({ name }) => name === 'one-mac')).toMatchObject({
      status: 'blocked',
      seen: null,
      error: 'Node rs2 ended while it was observed.',
    });
  });

  test('speaks the language of the learner', () => {
    expect(jsonReport(failed, 'zh').checks[1]).toMatchObject({
      title: '调度器拥有 VIP',
      seen: '调度器只有 192.0.2.5。',
    });
  });
});

test('jsonError is what its schema says', () => {
  const document = jsonError({ en: 'No lab is running.', zh: '没有正在运行的实验。' }, 3, 'zh');
  expect(errorSchema.parse(document)).toEqual({
    schemaVersion: 1,
    exit: 3,
    error: { message: '没有正在运行的实验。' },
  });
});
