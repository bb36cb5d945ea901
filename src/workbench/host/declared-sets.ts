/** What a current desktop Excel declares. */
export const API_SETS: Readonly<Record<string, string>> = {
  ExcelApi: '1.17',
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.4',
  CustomFunctions: '1.4',
  DialogApi: '1.2',
  DelayForCellEdit: '1.1',
  RichApiRuntime: '1.2',
  RibbonApi: '1.2',
  Settings: '1.1',
};
