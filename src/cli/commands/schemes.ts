import type { Command } from 'commander';
import { exportScheme } from '../../app/export/export';
import { requireScheme } from '../../app/run';
import { UsageError } from '../../app/usage';
import { PRESETS } from '../../scheme/presets';
import { writeBook } from '../../workbook/file/write';
import { writeWhole } from '../files';
import type { Session } from '../session';
import { showScheme, showSchemes } from '../show/scheme';

export function addSchemes(program: Command, session: Session): void {
  const { say, language, terminal } = session;
  program
    .command('schemes')
    .description(
      say({
        zh: '列出方案；给出 ID 则打印其项目、参数、条款，或导出为方案表',
        en: 'list the schemes; print one with items, parameters, clauses, or export it as tables',
      }),
    )
    .argument('[ID]', say({ zh: '方案', en: 'scheme' }))
    .option(
      '--out <BOOK.xlsx>',
      say({
        zh: '把方案导出为“方案”等表，改后用 --scheme custom 核算',
        en: 'export the scheme as tables 方案 …, to be edited and run with --scheme custom',
      }),
    )
    .action(async (id: string | undefined, options: { out?: string }) => {
      if (options.out !== undefined) return save(session, requireId(id), options.out);
      const page = { say, language, width: terminal.columns };
      const lines =
        id === undefined ? showSchemes(PRESETS, page) : showScheme(requireScheme(id).source, page);
      await terminal.write(`${lines.join('\n')}\n`);
    });
}

async function save({ terminal, say }: Session, id: string, path: string): Promise<void> {
  const { source } = requireScheme(id);
  if (!/\.xlsx$/i.test(path))
    throw new UsageError({
      zh: `--out 应是 .xlsx 文件，收到的是“${path}”。`,
      en: `--out must be an .xlsx file, not “${path}”.`,
    });
  writeWhole(path, [writeBook(exportScheme(source))]);
  await terminal.write(
    `${say({
      zh: `方案 ${id} 已导出到 ${path}。把这些表和台账放在同一个工作簿里，用 --scheme custom 核算。`,
      en: `Exported ${id} to ${path}. Put these tables into the workbook with the ledgers and run with --scheme custom.`,
    })}\n`,
  );
}

function requireId(id: string | undefined): string {
  if (id !== undefined) return id;
  throw new UsageError({
    zh: `--out 要指明导出哪个方案，如 schemes ${PRESETS[0].id} --out 方案.xlsx。`,
    en: `--out needs a scheme to export, such as schemes ${PRESETS[0].id} --out scheme.xlsx.`,
  });
}
