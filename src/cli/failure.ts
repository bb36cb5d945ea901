import { CommanderError } from 'commander';
import { UsageError } from '../app/usage';
import type { Message } from '../formula/value';
import { UnreadableFile } from '../workbook/unreadable';
import type { Say } from './language';

/** How a command ends. */
export const Exit = { Ok: 0, Findings: 1, Usage: 2, Bug: 70 } as const;
export type Exit = (typeof Exit)[keyof typeof Exit];

/** What to say of a failure and how to end. Only our own bugs tell technical details. */
export function failure(error: unknown, say: Say): { exit: Exit; text: string } {
  if (error instanceof UsageError || error instanceof UnreadableFile) {
    const detail = error instanceof UnreadableFile && error.detail !== '' ? ` (${error.detail})` : '';
    return { exit: Exit.Usage, text: `${say(error.text)}${detail}\n` };
  }
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return { exit: Exit.Ok, text: '' };
    return { exit: Exit.Usage, text: error.code === 'commander.help' ? '' : `${say(complaint(error))}\n` };
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const place = detail.split('\n').slice(0, 3).join('\n');
  return {
    exit: Exit.Bug,
    text: `程序出错，这是我们的缺陷，请连同下面几行反馈给维护者。您的文件没有被改动。\nThis is a bug of ours; please report it with the lines below. Your file was not changed.\n${place}\n`,
  };
}

/** What is wrong with the arguments, in both languages; the parser itself speaks only English. */
function complaint(error: CommanderError): Message {
  const [first, second, third] = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1]);
  const meant = /\(Did you mean (?:one of )?(.*)\?\)/.exec(error.message)?.[1];
  const hint = {
    zh: meant ? `是否应为：${meant}？` : '可用 --help 查看用法。',
    en: meant ? `Did you mean ${meant}?` : 'See --help.',
  };
  const words: Readonly<Record<string, [string, string]>> = {
    'commander.unknownCommand': [`没有命令“${first}”。`, `There is no command “${first}”. `],
    'commander.unknownOption': [`没有选项“${first}”。`, `There is no option “${first}”. `],
    'commander.missingArgument': [`缺少参数 ${first}。`, `Argument ${first} is missing. `],
    'commander.missingMandatoryOptionValue': [`缺少选项 ${first}。`, `Option ${first} is missing. `],
    'commander.optionMissingArgument': [`选项 ${first} 后面缺少内容。`, `Option ${first} needs a value. `],
    'commander.excessArguments': [`参数太多。`, `Too many arguments. `],
    'commander.invalidArgument': [
      `选项 ${first} 不能是“${second}”${third ? `（${third}）` : ''}。`,
      `Option ${first} cannot be “${second}”${third ? ` (${third})` : ''}. `,
    ],
  };
  const [zh, en] = words[error.code] ?? [error.message, `${error.message} `];
  return { zh: zh + hint.zh, en: en + hint.en };
}
