/** How the workbench differs from Excel, said plainly; zh and en. */
export const DIFFERENCES: readonly (readonly [zh: string, en: string])[] = [
  [
    '这是用来试用、演示和测试绩算的页面，不是 Excel，也不替代 Excel。正式核算和发放请在 Excel 里做。',
    'This page is for trying, showing and testing Jisuan. It is not Excel and does not replace it: real runs and payments belong in Excel.',
  ],
  [
    '右侧窗格和按钮是绩算加载项本身：与装进 Excel 的是同一份程序，跑在微软原版 office.js 上。',
    'The pane and the buttons are the add-in itself: the very bundle that Excel loads, on Microsoft’s unmodified office.js.',
  ],
  [
    '表格由开源的 Univer 显示，公式由它和绩算自己的代码计算。少见的函数可能没有，或与 Excel 在最后几位上不同；Excel 不接受的公式按文字放入。',
    'The grid is the open-source Univer; it and code of ours calculate. Rare functions may be missing or differ from Excel in the last digits; a formula that Excel would refuse is entered as text.',
  ],
  [
    '图表和图片只显示位置，批注可看不可改，数据透视表、宏、数据条和色阶不显示；保存时都原样留在文件里。宏从不运行。',
    'Charts and pictures show only their place, notes can be read but not edited; pivot tables, macros, data bars and colour scales are not shown. Saving keeps them all as they are. Macros never run.',
  ],
  [
    '数组公式和溢出区域按保存时的值显示；排序、筛选、查找替换、数据透视、协作编辑、打印预览没有。',
    'Array formulas and spills show the values stored with them; there is no sorting, filtering, finding, pivoting, co-authoring or print preview.',
  ],
  [
    '插入或删除行列时，公式、名称、图表、图片、批注和条件格式都跟着移动，按钮等控件、图表工作表、数据透视表不跟着移动。剪切到另一张工作表时，别处的引用不跟着改。',
    'When rows or columns are inserted or deleted, charts, pictures, notes and conditional formats follow as formulas and names do; buttons, charts on sheets of their own and pivot tables do not. References do not follow cells that are cut to another sheet.',
  ],
  [
    '电脑上没有的字体用相近的字体代替；缩小字体填充不缩小。F6 在表格、窗格、标题栏和功能区之间移动。',
    'A font that this machine lacks is drawn in a similar one, and text is not shrunk to fit. F6 goes from the grid to the pane, the title and the ribbon.',
  ],
  [
    '台账十万行时，核算写出近两百万个公式，在这里约需一分钟，状态栏显示进度。',
    'Over ledgers of a hundred thousand rows a run writes close to two million formulas, which takes about a minute here; the status line shows progress.',
  ],
  [
    '带密码的工作表保护只认“受保护”，不核对密码；1904 日期系统的文件按原值显示日期序号。',
    'Sheet protection is honoured without checking passwords; dates of 1904 workbooks show by their stored serial numbers.',
  ],
  [
    '所有内容只在这台电脑上：页面不连外网，不上传文件，保存就是下载一份或写到您选的位置。',
    'Everything stays on this machine: the page makes no outside request, uploads nothing, and saving writes where you choose.',
  ],
];
