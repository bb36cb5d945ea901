import type { Message } from '../../formula/value';

/** Use cases speak to the command line too: here its commands are the pane's buttons. */
const ZH: readonly (readonly [string, string])[] = [
  ['请重新运行 run --out', '请重新核算'],
  ['请先用 run --out 写出结果表', '请先在“核算”页写出结果表'],
  ['用 --replace 重新封存', '勾选“重新封存”'],
  ['请先用 seal 封存', '请先封存'],
  ['请先用 check 检查', '请先检查'],
];
const EN: readonly (readonly [string, string])[] = [
  ['Write them with run --out first', 'Write them on the Run page first'],
  ['Write them again with run --out', 'Run again'],
  ['Write the results again with run --out', 'Run again'],
  ['seal it anew with --replace', 'tick “Seal anew”'],
  ['Try check first', 'Check first'],
];

/** A message of a use case in the words of the pane. */
export function inPane({ zh, en }: Message): Message {
  const replaced = (text: string, pairs: typeof ZH) =>
    pairs.reduce((sum, [command, button]) => sum.replaceAll(command, button), text);
  return { zh: replaced(zh, ZH), en: replaced(en, EN) };
}
