import { LocaleType, Univer, UniverInstanceType } from '@univerjs/core';
import {
  AstTreeBuilder,
  FORMULA_REF_TO_ARRAY_CACHE,
  CELL_INVERTED_INDEX_CACHE,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFunctionService,
  Interpreter,
  Lexer,
  LexerNode,
  UniverFormulaEnginePlugin,
  type BaseFunction,
} from '@univerjs/engine-formula';
import { MAX_COLUMNS, MAX_ROWS } from '../../host/model/rect';
import type { Cells } from '../../host/model/cells';
import { cellError, type CellValue } from '../../host/model/value';
import { cellData, resultOf } from './values';

const UNIT = 'book';
/** Parsed formulas kept; beyond this all are parsed again. */
const MOST_PARSED = 50_000;

type Node = NonNullable<ReturnType<AstTreeBuilder['parse']>>;

interface Parsed {
  /** Null where the text is no formula. */
  node: Node | null;
  row: number;
  column: number;
}

/** Where a formula is evaluated. */
export interface Place {
  sheetId: string;
  row: number;
  column: number;
}

/** Univer's formula engine without its grid: parses and evaluates one formula at a time over the cells it is given. */
export class Engine {
  private readonly univer = new Univer({ locale: LocaleType.EN_US });
  private readonly lexer: Lexer;
  private readonly builder: AstTreeBuilder;
  private readonly interpreter: Interpreter;
  private readonly runtime: IFormulaRuntimeService;
  private readonly config: IFormulaCurrentConfigService;
  private readonly functions: IFunctionService;
  private readonly parsed = new Map<string, Parsed>();

  constructor() {
    // Univer's index of values takes 0, "" and a blank for equal, and "12" for 12; without it cells are compared one by one.
    CELL_INVERTED_INDEX_CACHE.shouldContinueBuildingCache = () => false;
    CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
    this.univer.registerPlugin(UniverFormulaEnginePlugin);
    this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
      id: UNIT,
      sheetOrder: ['s'],
      sheets: { s: { id: 's' } },
    });
    const injector = this.univer.__getInjector();
    this.lexer = injector.get(Lexer);
    this.builder = injector.get(AstTreeBuilder);
    this.interpreter = injector.get(Interpreter);
    this.runtime = injector.get(IFormulaRuntimeService);
    this.config = injector.get(IFormulaCurrentConfigService);
    this.functions = injector.get(IFunctionService);
  }

  dispose(): void {
    this.univer.dispose();
  }

  isBuiltIn(name: string): boolean {
    return this.functions.hasExecutor(name);
  }

  register(...functions: BaseFunction[]): void {
    this.functions.registerExecutors(...functions);
    this.parsed.clear();
  }

  unregister(...names: string[]): void {
    this.functions.unregisterExecutors(...names);
    this.parsed.clear();
  }

  /** The sheets that formulas may read, by alias. To be told whenever sheets come or go. */
  load(sheets: Iterable<{ id: string; alias: string; cells(): Cells }>): void {
    const data: Record<string, unknown> = {};
    const aliases: Record<string, string> = {};
    for (const { id, alias, cells } of sheets) {
      aliases[alias] = id;
      data[id] = {
        cellData: { getValue: (row: number, column: number) => cellData(cells().value(row, column)) },
        rowCount: MAX_ROWS,
        columnCount: MAX_COLUMNS,
        rowData: {},
        columnData: {},
      };
    }
    this.config.load({
      allUnitData: { [UNIT]: data },
      unitSheetNameMap: { [UNIT]: aliases },
      unitStylesData: {},
      formulaData: {},
      arrayFormulaCellData: {},
      arrayFormulaRange: {},
      forceCalculate: false,
      dirtyRanges: [],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      excludedCell: {},
    } as unknown as Parameters<IFormulaCurrentConfigService['load']>[0]);
    this.config.setExecuteUnitId(UNIT);
  }

  /** Cells were changed: what was read of them is forgotten. */
  forget(): void {
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    CELL_INVERTED_INDEX_CACHE.clear();
    this.runtime.reset();
  }

  /** The value of a formula, or the rows of values that it spills. */
  evaluate(key: string, text: () => string, { sheetId, row, column }: Place): CellValue | CellValue[][] {
    const { node, ...home } = this.parse(key, text, row, column);
    if (!node) return cellError('#NAME?');
    this.runtime.setCurrent(row, column, MAX_ROWS, MAX_COLUMNS, sheetId, UNIT);
    const data = { node, refOffsetX: column - home.column, refOffsetY: row - home.row };
    const result = resultOf(this.interpreter.execute(data) as Parameters<typeof resultOf>[0]);
    node.resetCalculationState();
    return result;
  }

  private parse(key: string, text: () => string, row: number, column: number): Parsed {
    const known = this.parsed.get(key);
    if (known) return known;
    if (this.parsed.size >= MOST_PARSED) this.parsed.clear();
    const lexed = this.lexer.treeBuilder(text());
    const node = lexed instanceof LexerNode ? this.builder.parse(lexed) : null;
    const parsed = { node: (node ?? null) as Node | null, row, column };
    this.parsed.set(key, parsed);
    return parsed;
  }
}
