import { describe, shown } from '../faults';
import type { CallNode } from '../functions';
import { DATED_PARAMETER } from '../functions/parameter';
import { suggestion } from './suggest';
import { ANYTHING, TYPE_NAMES, isTextual, type Checking, type Typing } from './typing';

/** 往期(项目, 期间): the item's own type and unit. */
export function historyTyping(checker: Checking, node: CallNode): Typing {
  const [item, period] = node.args;
  if (period) checker.value(period);
  const name = item?.kind === 'name' ? item.name : item?.kind === 'text' ? item.value : null;
  if (item && name === null)
    checker.problem(
      'TYPE_MISMATCH',
      item,
      '往期 的第 1 个参数应为项目名',
      "the first argument of 往期 must be an item's name",
    );
  const declared = name === null ? undefined : checker.environment.items.get(name);
  if (declared) return checker.declared(declared, false);
  if (item && name !== null) {
    const hint = suggestion(name, checker.environment.items.keys());
    checker.problem(
      'NAME_UNKNOWN',
      item,
      `没有名为“${shown(name)}”的项目；${hint.zh}`,
      `there is no item "${shown(name)}". ${hint.en}`,
    );
  }
  return ANYTHING;
}

/** 参数(名称, 日期): the parameter's own type and unit; the day must be one. */
export function datedTyping(checker: Checking, node: CallNode, inAggregate: boolean): Typing {
  const [name, day] = node.args;
  const typing = day && (inAggregate ? checker.cells(day) : checker.value(day));
  if (day && typing && (isTextual(typing.type) || typing.type === 'boolean')) {
    const { zh, en } = describe(day);
    checker.problem(
      'TYPE_MISMATCH',
      day,
      `${zh}是${TYPE_NAMES[typing.type].zh}，${DATED_PARAMETER} 的第 2 个参数应为日期；某一天请写 DATE(年,月,日)`,
      `${en} is ${TYPE_NAMES[typing.type].en}; the second argument of ${DATED_PARAMETER} must be a date: write a day as DATE(year,month,day)`,
    );
  }
  const { names, parameters = names } = checker.environment;
  const written = name?.kind === 'name' || name?.kind === 'text' ? name : null;
  const word = written?.kind === 'name' ? written.name : (written?.value ?? '');
  const declared = written?.kind === 'name' && !checker.own.has(word) ? parameters.get(word) : undefined;
  if (declared) return { ...checker.declared(declared, false), column: typing?.column ?? false };
  if (name && (!written || checker.own.has(word))) {
    checker.problem(
      'TYPE_MISMATCH',
      name,
      `${DATED_PARAMETER} 的第 1 个参数应为表“参数”里的参数名`,
      `the first argument of ${DATED_PARAMETER} must be the name of a parameter in the table 参数`,
    );
  } else if (written?.kind === 'text' && parameters.has(word)) {
    checker.problem(
      'TYPE_MISMATCH',
      written,
      `参数名不加引号，请写 ${DATED_PARAMETER}(${shown(word)},日期)`,
      `write the parameter without quotes: ${DATED_PARAMETER}(${shown(word)},date)`,
    );
  } else if (written) {
    const hint = suggestion(word, parameters.keys());
    checker.problem(
      'NAME_UNKNOWN',
      written,
      `没有名为“${shown(word)}”的参数；${hint.zh}`,
      `there is no parameter "${shown(word)}". ${hint.en}`,
    );
  }
  return ANYTHING;
}
