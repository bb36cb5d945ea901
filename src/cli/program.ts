import { Command } from 'commander';
import { ENGINE } from '../run/result';
import { addCheck } from './commands/check';
import { addExplain } from './commands/explain';
import { addDemo, addSample, addTemplate } from './commands/make';
import { addRun } from './commands/run';
import { addSchemes } from './commands/schemes';
import { addSeal } from './commands/seal';
import { addStatements } from './commands/statements';
import { addVerify } from './commands/verify';
import { Exit, failure } from './failure';
import { languageAsked, LANGUAGES, speaking, type Language } from './language';
import { widthOf, wrap } from './layout/width';
import { Progress } from './progress';
import type { Session } from './session';
import type { Terminal } from './terminal';
import { UsageError } from '../app/usage';

/** Runs one command line and says how the process ends. Nothing is thrown: failures are said and become exit codes. */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<Exit> {
  const language = languageAsked(argv);
  const say = speaking(language);
  const session: Session = { terminal, language, say, progress: new Progress(terminal, say), exit: Exit.Ok };
  // What the parser prints (help, version) is handed on once it is done.
  const printed: { data: string; complaint: string } = { data: '', complaint: '' };
  try {
    const program = programOf(session, printed);
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    const { exit, text } = failure(error, say);
    session.exit = exit;
    printed.complaint += text;
  }
  if (printed.complaint !== '') terminal.warn(printed.complaint);
  if (printed.data !== '') await terminal.write(printed.data);
  return session.exit;
}

function programOf(session: Session, printed: { data: string; complaint: string }): Command {
  const { say, terminal } = session;
  const program = new Command('jisuan')
    .description(say({ zh: '绩算：精确、逐笔可查的绩效核算', en: 'Jisuan: exact, explained incentive pay' }))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => (printed.data += text),
      writeErr: (text) => (printed.complaint += text),
      // Complaints of the parser are worded in `failure`.
      outputError: () => undefined,
      getOutHelpWidth: () => terminal.columns,
      getErrHelpWidth: () => terminal.columns,
    })
    .configureHelp({
      showGlobalOptions: true,
      // Descriptions say their defaults themselves, in their own language.
      optionDescription: (option) => option.description,
      displayWidth: widthOf,
      boxWrap: (text, width) => wrap(text, width).join('\n'),
      styleTitle: (title) => helpTitle(title, session.language),
    })
    .option(
      '--lang <zh|en>',
      say({ zh: '语言：zh（默认）或 en', en: 'language: zh (default) or en' }),
      parseLanguage,
    )
    .version(ENGINE, '-V, --version', say({ zh: '显示版本', en: 'show the version' }))
    .helpOption('-h, --help', say({ zh: '显示用法', en: 'show usage' }))
    .helpCommand('help [command]', say({ zh: '显示某个命令的用法', en: 'show usage of a command' }));
  const commands = [
    addCheck,
    addRun,
    addExplain,
    addSeal,
    addVerify,
    addStatements,
    addSample,
    addTemplate,
    addSchemes,
    addDemo,
  ];
  for (const add of commands) add(program, session);
  return program;
}

function parseLanguage(text: string): Language {
  const language = LANGUAGES.find((one) => one === text);
  if (language) return language;
  throw new UsageError({
    zh: `--lang 只能是 zh 或 en，收到的是“${text}”。`,
    en: `--lang is zh or en, not “${text}”.`,
  });
}

const HELP_TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
};

function helpTitle(title: string, language: Language): string {
  return language === 'zh' ? (HELP_TITLES[title] ?? title) : title;
}
