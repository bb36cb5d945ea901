import type { Overview } from '../../app/overview';
import type { ParameterInForce } from '../../run/explain-parameters';
import { layTable } from '../layout/table';
import { wrap } from '../layout/width';
import { heading } from './heading';
import type { Page } from './page';

/** The choices in force and the parameters that differ from the scheme's own. */
export function showChoices({ choices, changed }: Overview, page: Page): string[] {
  const { say, width } = page;
  const given = [...choices.filter((choice) => choice.value !== choice.preset), ...changed];
  const none = say({ zh: '参数均为方案默认值。', en: 'All parameters have the scheme’s own values.' });
  const title = { zh: '口径选择', en: 'Choices in force' };
  const columns = [
    { title: say({ zh: '口径', en: 'Choice' }) },
    { title: say({ zh: '现行', en: 'In force' }) },
    { title: say({ zh: '另可选', en: 'Or' }) },
    { title: say({ zh: '条款', en: 'Clause' }) },
  ];
  const rows = choices.map(({ source, value, post, since }) => [
    `${source.参数}${limits(post, since)}`,
    value,
    (source.取值 ?? []).filter((one) => one !== value).join(' / '),
    source.条款,
  ]);
  return [
    ...(rows.length > 0 ? [...heading(title, page), ...layTable({ columns, rows, keys: 1 }, width)] : []),
    ...heading({ zh: '与方案默认值不同的参数', en: 'Parameters that differ from the scheme’s own' }, page),
    ...(given.length > 0 ? showChanged(given, page) : wrap(none, width)),
  ];
}

function showChanged(changed: readonly ParameterInForce[], { say, width }: Page): string[] {
  const blank = say({ zh: '（空）', en: '(none)' });
  const columns = [
    { title: say({ zh: '参数', en: 'Parameter' }) },
    { title: say({ zh: '现行', en: 'In force' }), align: 'right' as const },
    { title: say({ zh: '默认', en: 'Default' }), align: 'right' as const },
    { title: say({ zh: '来源', en: 'From' }) },
    { title: say({ zh: '条款', en: 'Clause' }) },
  ];
  const rows = changed.map(({ source, value, preset, origin }) => [
    source.参数,
    value || blank,
    preset || blank,
    say(origin),
    source.条款,
  ]);
  return layTable({ columns, rows, keys: 1 }, width);
}

function limits(post: string | null, since: string | null): string {
  const parts = [post, since].filter((part) => part !== null);
  return parts.length === 0 ? '' : ` (${parts.join(' ')})`;
}
