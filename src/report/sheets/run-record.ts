import { ENGINE } from '../../run/result';
import { sealOf } from '../../run/seal';
import { parameterText } from '../../scheme/parameters';
import type { RunContext } from '../../run/context';
import { Fault } from '../../formula/value';
import type { SheetPlan } from '../plan';
import type { ReportMode, Workings } from '../workings';
import type { Words } from '../words';
import { styleOf } from '../styles';
import { PlainSheet } from './plain-sheet';

const FORMULAS: Record<ReportMode, (words: Words) => string> = {
  native: (words) => words.of('原生公式（native）', 'native'),
  functions: (words) => words.of('自定义函数（functions）', 'functions'),
  values: (words) => words.of('仅数值（values）', 'values'),
};

/** 运行记录: what was run on what, so that a third person can run it again. */
export function runRecord({ context, items }: Workings, mode: ReportMode): SheetPlan {
  const { run, words, calculation } = context;
  const sheet = new PlainSheet(
    words.of('运行记录', 'Run record'),
    [26, 90],
    `${words.message(calculation.scheme.source.名称)} · ${words.of('运行记录', 'Run record')}`,
    words.of(
      '相同的台账、参数和方案得到相同的指纹',
      'The same ledgers, parameters and scheme give the same hashes',
    ),
  );
  const seal = sealOf(run);
  const held = run.participants.filter((officer) => run.log.held[officer]).length;
  const errors = calculation.findings.filter(({ severity }) => severity === 'error').length;
  const facts: [string, string][] = [
    [words.of('方案', 'Scheme'), `${calculation.scheme.id} ${words.message(calculation.scheme.source.名称)}`],
    [words.of('来源', 'Source'), calculation.scheme.source.来源],
    [words.of('期间', 'Period'), run.period.text],
    // A seal reads these lines to run it again.
    ...givenTexts(run).map((text): [string, string] => [words.of('另行指定参数', 'Set for this run'), text]),
    [words.of('引擎版本', 'Engine'), ENGINE],
    [words.of('公式形式', 'Formulas'), FORMULAS[mode](words)],
    [
      words.of('客户经理', 'Officers'),
      words.of(
        `${run.participants.length} 人，其中暂缓 ${held} 人`,
        `${run.participants.length}, of which ${held} held`,
      ),
    ],
    [words.of('明细表', 'Line sheets'), String(items.size)],
    [
      words.of('异常', 'Findings'),
      words.of(
        `${calculation.findings.length} 条，其中错误 ${errors} 条`,
        `${calculation.findings.length}, of which ${errors} errors`,
      ),
    ],
    [words.of('输入指纹 SHA-256', 'Inputs SHA-256'), seal.inputs],
    [words.of('参数指纹 SHA-256', 'Parameters SHA-256'), seal.parameters],
    [words.of('结果指纹 SHA-256', 'Results SHA-256'), seal.results],
  ];
  for (const [label, value] of facts)
    sheet.push([
      { value: label, style: styleOf('label', 'text') },
      { value, style: styleOf('label', 'text') },
    ]);
  return sheet.plan();
}

/** Parameters given for this run alone, as 参数=值. */
function givenTexts({ parameters }: RunContext): string[] {
  return [...parameters.overridden].flatMap((name) => {
    const parameter = parameters.byName.get(name);
    if (!parameter) return [];
    const [{ value }] = parameter.versions;
    return [`${name}=${value instanceof Fault ? '' : parameterText(parameter.source, value)}`];
  });
}
