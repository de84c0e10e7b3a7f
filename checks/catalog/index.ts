import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { exitStatus, UserError } from '../../labs/language/user-error.ts';
import type { Check } from '../model.ts';
import type { Observation } from '../observe/observation.ts';

/**
 * The checks of a lab, from the file of its name in this folder. Throws a UserError that names the file when it
 * is not there or gives no checks.
 */
export async function loadChecks(labName: string): Promise<readonly Check<Observation>[]> {
  const file = new URL(`${labName}.ts`, import.meta.url);
  if (!/^[a-z][a-z0-9-]*$/.test(labName) || labName === 'index' || !(await exists(file)))
    throw noFile(labName);
  const module: { checks?: readonly Check<Observation>[] } = await import(file.href);
  if (!module.checks?.length) throw noFile(labName);
  return module.checks;
}

async function exists(file: URL): Promise<boolean> {
  return await access(fileURLToPath(file)).then(
    () => true,
    () => false,
  );
}

function noFile(labName: string): UserError {
  const file = `checks/catalog/${labName}.ts`;
  return new UserError(
    {
      en: `Lab ${labName} has no checks: expected ${file} with a list "checks". The labs there are: npm run lab`,
      zh: `实验 ${labName} 没有检查项：应有文件 ${file}，其中导出列表 checks。查看现有实验：npm run lab`,
    },
    exitStatus.nothingToGrade,
  );
}
