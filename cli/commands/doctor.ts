import { Command } from 'commander';
import type { Context } from '../context.ts';

/** `reftel doctor`: looks at everything Reftel leans on and says what is wrong and what to do. */
export function doctorCommand(context: Context): Command {
  return new Command('doctor').description('Check this installation and say what is wrong.').action(async () => {
    const { examine } = await import('../../app/doctor.ts');
    const findings = await examine({ data: context.data(), settings: () => context.settings() });
    if (context.isJson()) context.out(JSON.stringify({ healthy: findings.every((finding) => finding.state !== 'wrong'), findings }));
    else
      for (const finding of findings)
        context.out(`${{ fine: 'fine ', note: 'note ', wrong: 'WRONG' }[finding.state]}  ${finding.what}: ${finding.sentence}`);
    if (findings.some((finding) => finding.state === 'wrong')) context.setExitCode(1);
  });
}
