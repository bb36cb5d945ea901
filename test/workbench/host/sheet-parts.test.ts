import { LEDGER, onFirstSheet, useHost } from './support';

const excel = useHost([LEDGER]);

test('settings travel with the workbook and are found again', async () => {
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add('方案', { id: 'corporate-manager', 版本: 1 });
    settings.add('方案', { id: 'four-virtues', 版本: 2 });
    const setting = settings.getItem('方案').load('value');
    const none = settings.getItemOrNullObject('无');
    settings.load('items/key');
    await context.sync();
    expect(setting.value).toEqual({ id: 'four-virtues', 版本: 2 });
    expect([none.isNullObject, settings.items.map(({ key }) => key)]).toEqual([true, ['方案']]);
    settings.getItem('方案').delete();
    await context.sync();
  });
  expect(excel.host.workbook.settings).toEqual({});
});

test('custom XML parts are found by their namespace', async () => {
  const xml = '<?xml version="1.0"?><j:seal xmlns:j="urn:jisuan:seal" id="1">封存 &amp; 核对</j:seal>';
  await Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts;
    const part = parts.add(xml).load('id,namespaceUri');
    parts.add('<other/>');
    await context.sync();
    const text = parts.getByNamespace('urn:jisuan:seal').getOnlyItem().getXml();
    const none = parts.getByNamespace('urn:none').getOnlyItemOrNullObject();
    await context.sync();
    expect([text.value, part.namespaceUri, none.isNullObject]).toEqual([xml, 'urn:jisuan:seal', true]);
    part.setXml('<neu xmlns="urn:neu"/>');
    const count = parts.getCount();
    await context.sync();
    expect(count.value).toBe(2);
    part.delete();
    await context.sync();
  });
  expect(excel.host.workbook.parts).toEqual(['<other/>']);
});

test('a validation is read where it was set, and says when a range has several', async () => {
  await onFirstSheet(async (sheet, context) => {
    const range = sheet.getRange('E1:E5');
    range.dataValidation.rule = { list: { inCellDropDown: true, source: '接受,不计' } };
    range.dataValidation.prompt = { showPrompt: true, title: '处理', message: '请选择' };
    range.dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: '错误', message: '只能选择' };
    sheet.getRange('F1').dataValidation.rule = {
      wholeNumber: { formula1: 1, formula2: 9, operator: 'Between' },
    };
    const read = ['E2', 'E1:F1', 'G1'].map((address) => {
      const { dataValidation } = sheet.getRange(address);
      return dataValidation.load('type,rule,prompt');
    });
    await context.sync();
    expect(read.map(({ type }) => type)).toEqual(['List', 'Inconsistent', 'None']);
    expect(read[0]!.rule).toEqual({ list: { inCellDropDown: true, source: '接受,不计' } });
    expect(read[0]!.prompt.message).toBe('请选择');
    range.dataValidation.clear();
    read[0]!.load('type');
    await context.sync();
    expect(read[0]!.type).toBe('None');
  });
});

test('conditional formats by formula and by value; the newest comes first', async () => {
  await onFirstSheet(async (sheet, context) => {
    const range = sheet.getRange('C2:C4');
    const custom = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    custom.custom.rule.formula = '=$C2<0';
    custom.custom.format.font.color = '#FF0000';
    custom.custom.format.fill.color = '#FFEEEE';
    custom.stopIfTrue = true;
    const value = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
    value.cellValue.rule = { formula1: '=200', operator: 'GreaterThan' };
    value.cellValue.format.font.bold = true;
    range.conditionalFormats.load('items/type,items/priority,items/stopIfTrue');
    custom.load('custom/rule/formula,custom/format/font/color');
    const other = value.customOrNullObject;
    other.load();
    await context.sync();
    expect(
      range.conditionalFormats.items.map(({ type, priority, stopIfTrue }) => [type, priority, stopIfTrue]),
    ).toEqual([
      ['CellValue', 0, false],
      ['Custom', 1, true],
    ]);
    expect([custom.custom.rule.formula, custom.custom.format.font.color]).toEqual(['=$C2<0', '#FF0000']);
    expect(other.isNullObject).toBe(true);
    range.conditionalFormats.clearAll();
    const count = range.conditionalFormats.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

test('comments stand in one cell and move with it', async () => {
  await onFirstSheet(async (sheet, context) => {
    const comment = context.workbook.comments.add('台账!B3', '请核对').load('content,id');
    await context.sync();
    sheet.getRange('1:1').insert('Down');
    comment.content = '已核对';
    const location = comment.getLocation().load('address');
    const found = sheet.comments.getItemByCell('台账!B4').load('content');
    await context.sync();
    expect([location.address, found.content]).toEqual(['台账!B4', '已核对']);
    comment.delete();
    const count = sheet.comments.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

test('a chart has its data, title, place and series, and is found again by name', async () => {
  await onFirstSheet(async (sheet, context) => {
    const chart = sheet.charts.add(
      Excel.ChartType.columnClustered,
      sheet.getRange('B1:C4'),
      Excel.ChartSeriesBy.columns,
    );
    chart.name = '余额图';
    chart.title.text = '余额';
    chart.legend.position = 'Bottom';
    chart.axes.valueAxis.title.text = '元';
    chart.axes.valueAxis.majorGridlines.visible = false;
    chart.title.format.font.bold = true;
    chart.setPosition('E2', 'J12');
    await context.sync();
    const again = sheet.charts.getItem('余额图');
    again.load('chartType,left,top,width,height,title/text,legend/position,axes/valueAxis/title/text');
    again.series.load('items/name,count');
    const empty = sheet.charts.getItemOrNullObject('无');
    await context.sync();
    expect([
      again.chartType,
      again.title.text,
      again.legend.position,
      again.axes.valueAxis.title.text,
    ]).toEqual(['ColumnClustered', '余额', 'Bottom', '元']);
    expect([again.left, again.top, again.width, again.height]).toEqual([256, 15, 384, 165]);
    expect([again.series.items.map(({ name }) => name), empty.isNullObject]).toEqual([['余额'], true]);
    again.delete();
    await context.sync();
  });
  expect(excel.host.workbook.sheet('台账').charts).toEqual([]);
});

test('panes, page layout, gridlines, sizes, merges and links are kept', async () => {
  await onFirstSheet(async (sheet, context) => {
    sheet.freezePanes.freezeAt(sheet.getRange('A1:B1'));
    sheet.showGridlines = false;
    sheet.pageLayout.orientation = Excel.PageOrientation.landscape;
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.setPrintArea('A1:C4');
    sheet.pageLayout.setPrintTitleRows('$1:$1');
    sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页';
    sheet.getRange('A:A').format.columnWidth = 90;
    sheet.getRange('1:1').format.rowHeight = 30;
    sheet.getRange('E1:F2').merge();
    sheet.getRange('E1:F2').values = [
      ['合并', '丢'],
      ['丢', '丢'],
    ];
    sheet.getRange('H1').hyperlink = {
      documentReference: '台账!A1',
      textToDisplay: '到首行',
      screenTip: '提示',
    };
    await context.sync();
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    const merged = sheet.getRange('D1:Z9').getMergedAreasOrNullObject().load('address');
    const area = sheet.pageLayout.getPrintAreaOrNullObject().load('address');
    const link = sheet.getRange('H1').load('hyperlink,values');
    const cells = sheet.getRange('E1:F2').load('values');
    const sizes = sheet.getRange('A1').load('format/columnWidth,format/rowHeight');
    sheet.load(
      'showGridlines,pageLayout/orientation,pageLayout/zoom,pageLayout/headersFooters/defaultForAllPages/centerFooter',
    );
    await context.sync();
    expect([frozen.address, merged.address, area.address]).toEqual([
      '台账!A1:B1',
      '台账!E1:F2',
      '台账!A1:C4',
    ]);
    expect(link.hyperlink).toMatchObject({
      documentReference: '台账!A1',
      textToDisplay: '到首行',
      screenTip: '提示',
    });
    expect([link.values, cells.values]).toEqual([
      [['到首行']],
      [
        ['合并', ''],
        ['', ''],
      ],
    ]);
    expect([sizes.format.columnWidth, sizes.format.rowHeight]).toEqual([90, 30]);
    expect([sheet.showGridlines, sheet.pageLayout.orientation, sheet.pageLayout.zoom]).toEqual([
      false,
      'Landscape',
      { horizontalFitToPages: 1 },
    ]);
    expect(sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter).toBe('第 &P 页');
  });
});

test('borders are drawn on the sides of a range, not on every cell', async () => {
  await onFirstSheet(async (sheet, context) => {
    const range = sheet.getRange('E2:F3');
    range.format.borders.getItem('EdgeBottom').style = 'Double';
    range.format.borders.getItem('InsideVertical').weight = 'Medium';
    await context.sync();
  });
  const borders = (address: string): unknown => excel.host.workbook.style(`台账!${address}`).borders ?? {};
  expect(borders('F3')).toEqual({ EdgeBottom: { style: 'Double', weight: 'Thin', color: '#000000' } });
  expect(borders('F2')).toEqual({});
  expect(borders('E2')).toEqual({ EdgeRight: { style: 'Continuous', weight: 'Medium', color: '#000000' } });
});

test('many looks are set in one call', async () => {
  await onFirstSheet(async (sheet, context) => {
    sheet
      .getRange('E1:F1')
      .setCellProperties([
        [
          { format: { fill: { color: 'yellow' }, font: { bold: true } } },
          { format: { horizontalAlignment: 'Right' } },
        ],
      ]);
    sheet.getRange('E1:F1').setColumnProperties([{ format: { columnWidth: 40 } }, { columnHidden: true }]);
    const hidden = sheet.getRange('F:F').load('columnHidden');
    const width = sheet.getRange('E1').load('format/columnWidth,format/fill/color');
    await context.sync();
    expect([hidden.columnHidden, width.format.columnWidth, width.format.fill.color]).toEqual([
      true,
      40,
      '#FFFF00',
    ]);
  });
});
