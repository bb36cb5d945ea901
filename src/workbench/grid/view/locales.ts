import { LocaleType, mergeLocales, type ILocales } from '@univerjs/core';
import designEn from '@univerjs/design/locale/en-US';
import designZh from '@univerjs/design/locale/zh-CN';
import docsUiEn from '@univerjs/docs-ui/locale/en-US';
import docsUiZh from '@univerjs/docs-ui/locale/zh-CN';
import validationUiEn from '@univerjs/sheets-data-validation-ui/locale/en-US';
import validationUiZh from '@univerjs/sheets-data-validation-ui/locale/zh-CN';
import validationEn from '@univerjs/sheets-data-validation/locale/en-US';
import validationZh from '@univerjs/sheets-data-validation/locale/zh-CN';
import formulaUiEn from '@univerjs/sheets-formula-ui/locale/en-US';
import formulaUiZh from '@univerjs/sheets-formula-ui/locale/zh-CN';
import formulaEn from '@univerjs/sheets-formula/locale/en-US';
import formulaZh from '@univerjs/sheets-formula/locale/zh-CN';
import linkUiEn from '@univerjs/sheets-hyper-link-ui/locale/en-US';
import linkUiZh from '@univerjs/sheets-hyper-link-ui/locale/zh-CN';
import linkEn from '@univerjs/sheets-hyper-link/locale/en-US';
import linkZh from '@univerjs/sheets-hyper-link/locale/zh-CN';
import numfmtUiEn from '@univerjs/sheets-numfmt-ui/locale/en-US';
import numfmtUiZh from '@univerjs/sheets-numfmt-ui/locale/zh-CN';
import sheetsUiEn from '@univerjs/sheets-ui/locale/en-US';
import sheetsUiZh from '@univerjs/sheets-ui/locale/zh-CN';
import sheetsEn from '@univerjs/sheets/locale/en-US';
import sheetsZh from '@univerjs/sheets/locale/zh-CN';
import uiEn from '@univerjs/ui/locale/en-US';
import uiZh from '@univerjs/ui/locale/zh-CN';

/** A sheet that was deleted does not come back, as in Excel. */
const deleting = (
  { 'sheets-ui': words }: typeof sheetsUiEn,
  deleteSheetContent: string,
): typeof sheetsUiEn => ({
  'sheets-ui': { ...words, sheetConfig: { ...words.sheetConfig, deleteSheetContent } },
});

/** Words of ours that stand on Univer's screen. */
const ours = (formulaAsText: string): { workbench: { formulaAsText: string } } => ({
  workbench: { formulaAsText },
});

/** Univer's own words in our two languages. */
export const LOCALES: ILocales = {
  [LocaleType.ZH_CN]: mergeLocales(
    designZh,
    uiZh,
    docsUiZh,
    sheetsZh,
    deleting(sheetsUiZh, '删除工作表后不能撤销。确定删除？'),
    formulaZh,
    formulaUiZh,
    numfmtUiZh,
    validationZh,
    validationUiZh,
    linkZh,
    linkUiZh,
    ours('这个公式有误，Excel 不接受，先按文字放入单元格。请改正后重新输入。'),
  ),
  [LocaleType.EN_US]: mergeLocales(
    designEn,
    uiEn,
    docsUiEn,
    sheetsEn,
    deleting(sheetsUiEn, 'This cannot be undone. Delete the sheet?'),
    formulaEn,
    formulaUiEn,
    numfmtUiEn,
    validationEn,
    validationUiEn,
    linkEn,
    linkUiEn,
    ours('Excel would refuse this formula, so it was entered as text. Mend it and enter it again.'),
  ),
};
