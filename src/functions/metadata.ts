import { CELL_FUNCTIONS } from './catalogue';
import type { CellArgument, CellFunction, CellInput } from './cell-function';
import type { Language } from './errors';
import { EXPLAIN_REWARD } from './explain-reward';

/** functions.json as Excel reads it (custom-functions.schema.json). */
export interface FunctionsMetadata {
  allowErrorForDataTypeAny: true;
  functions: FunctionMetadata[];
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description: string;
  helpUrl?: string;
  parameters: ParameterMetadata[];
  /** Of any type, as Microsoft's generator leaves it unsaid. */
  result: { dimensionality: 'matrix' };
}

export interface ParameterMetadata {
  name: string;
  description: string;
  type: 'any';
  dimensionality: 'matrix';
  optional?: true;
  repeating?: true;
}

/** The functions in one language; `help` is the address of the page with the worked examples. */
export function functionsMetadata(language: Language, help?: string): FunctionsMetadata {
  return {
    // Errors of single rows stay with their rows instead of spoiling the whole spill.
    allowErrorForDataTypeAny: true,
    functions: [
      ...CELL_FUNCTIONS.map((one) => metadataOf(one, language, help)),
      explainMetadata(language, help),
    ],
  };
}

function metadataOf(
  { id, source, arguments: args }: CellFunction,
  language: Language,
  help?: string,
): FunctionMetadata {
  return {
    id,
    name: id,
    description: source.说明[language],
    ...(help ? { helpUrl: `${help}#${id}` } : {}),
    parameters: args.map((argument) => ({
      name: language === 'zh' ? argument.name : argument.english,
      description: describe(argument, language),
      type: 'any',
      dimensionality: 'matrix',
      ...(argument.optional ? { optional: true as const } : {}),
    })),
    result: { dimensionality: 'matrix' },
  };
}

function describe({ help, choices }: CellArgument, language: Language): string {
  const text = help[language];
  if (!choices || choices.every((choice) => text.includes(choice))) return text;
  return language === 'zh' ? `${text}：${choices.join('、')}` : `${text}: ${choices.join(', ')}`;
}

function explainMetadata(language: Language, help?: string): FunctionMetadata {
  const { id, description, name, rest } = EXPLAIN_REWARD;
  const shape = { type: 'any', dimensionality: 'matrix' } as const;
  return {
    id,
    name: id,
    description: description[language],
    ...(help ? { helpUrl: `${help}#${id}` } : {}),
    parameters: [
      { name: name[language], description: name.help[language], ...shape },
      { name: rest[language], description: rest.help[language], ...shape, repeating: true },
    ],
    result: { dimensionality: 'matrix' },
  };
}

/** The worked example as a person types it. */
export function exampleFormula({ id, example }: Pick<CellFunction, 'id' | 'example'>): string {
  return `=${id}(${example.arguments.map(typed).join(',')})`;
}

function typed(argument: CellInput | readonly (readonly CellInput[])[]): string {
  if (typeof argument !== 'object' || argument === null) return literal(argument);
  return `{${argument.map((row) => row.map(literal).join(',')).join(';')}}`;
}

export function literal(value: CellInput): string {
  if (value === null) return '""';
  if (typeof value === 'string') return `"${value.replaceAll('"', '""')}"`;
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}
