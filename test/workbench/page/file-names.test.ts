import { suggestedName } from '../../../src/workbench/page/file-access';

test.each([
  ['台账.xlsx', '台账（工作台）.xlsx'],
  ['台账.XLSM', '台账（工作台）.XLSM'],
  ['模板.xltx', '模板（工作台）.xltx'],
  ['模板.xltm', '模板（工作台）.xltm'],
  ['台账（工作台）.xlsx', '台账（工作台）.xlsx'],
  ['2023.Q1 台账', '2023.Q1 台账（工作台）.xlsx'],
])('%s is offered as %s: never over the original, and of its own kind', (name, offered) => {
  expect(suggestedName(name, 'zh')).toBe(offered);
});
