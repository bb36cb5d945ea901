/**
 * What the ribbon buttons do, each without the pane being open: the pane (or the app behind it) supplies the handlers.
 * A handler that needs the pane shows it itself (Office.addin.showAsTaskpane). The ids stand in the manifest.
 */
export interface Commands {
  /** 检查: findings of the chosen scheme and period. */
  check(): Promise<void>;
  /** 核算: calculates and writes the result sheets. */
  calculate(): Promise<void>;
  /** 封存: seals the last run. */
  seal(): Promise<void>;
  /** 解释: shows where the selected figure comes from. */
  explain(): Promise<void>;
  /** 核对: goes to the sheet 核对. */
  reconcile(): Promise<void>;
  /** 异常: goes to the findings. */
  findings(): Promise<void>;
  /** 封存后变化: what changed since the seal. */
  verify(): Promise<void>;
  /** 参数: the parameters view. */
  parameters(): Promise<void>;
  /** 口径: the register of choices with their effect. */
  choices(): Promise<void>;
  /** 空白模板: blank tables with headers, notes and lists. */
  template(): Promise<void>;
  /** 示例数据: a worked sample. */
  sample(): Promise<void>;
  /** 诊断: host, build, API sets, log. */
  diagnostics(): Promise<void>;
  /** 帮助: how to begin, and the functions with examples. */
  help(): Promise<void>;
}

export type CommandId = keyof Commands;

/** In the order of the ribbon. */
export const COMMAND_IDS: readonly CommandId[] = [
  'check',
  'calculate',
  'seal',
  'explain',
  'reconcile',
  'findings',
  'verify',
  'parameters',
  'choices',
  'template',
  'sample',
  'diagnostics',
  'help',
];

/** The part of office.js that ribbon buttons need. */
export interface RibbonActions {
  actions: { associate(id: string, handler: (event?: RibbonEvent) => void): void };
}

export interface RibbonEvent {
  /** Buttons have it; actions that office.js dispatches itself (shortcuts) do not. */
  completed?(): void;
}

/**
 * Joins each button of the manifest to its handler. Excel greys a button until its event is completed, so it always is:
 * `failed` is told of a handler that rejects.
 */
export function associateCommands(
  office: RibbonActions,
  commands: Commands,
  failed: (id: CommandId, error: unknown) => void,
): void {
  for (const id of COMMAND_IDS) {
    office.actions.associate(id, (event) => {
      run(commands, id)
        .catch((error: unknown) => failed(id, error))
        .finally(() => event?.completed?.());
    });
  }
}

/** A handler that throws before its first await rejects like any other. */
async function run(commands: Commands, id: CommandId): Promise<void> {
  await commands[id]();
}
