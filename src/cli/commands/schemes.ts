import { Option, type Command } from 'commander';
import { requireScheme } from '../../app/run';
import { PRESETS } from '../../scheme/presets';
import type { Session } from '../session';
import { showScheme, showSchemes } from '../show/scheme';
import { notYet } from './not-yet';

export function addSchemes(program: Command, session: Session): void {
  const { say, language, terminal } = session;
  program
    .command('schemes')
    .description(
      say({
        zh: '列出方案；给出 ID 则打印其项目、参数、条款',
        en: 'list the schemes, or print one with items, parameters, clauses',
      }),
    )
    .argument('[ID]', say({ zh: '方案', en: 'scheme' }))
    .addOption(new Option('--out <BOOK.xlsx>').hideHelp())
    .action(async (id: string | undefined, options: { out?: string }) => {
      if (options.out !== undefined) throw notYet('schemes --out');
      const page = { say, language, width: terminal.columns };
      const lines =
        id === undefined ? showSchemes(PRESETS, page) : showScheme(requireScheme(id).source, page);
      await terminal.write(`${lines.join('\n')}\n`);
    });
}
