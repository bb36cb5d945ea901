import { CELL_FUNCTIONS } from '../src/functions/catalogue';
import type { CellFunction, Example } from '../src/functions/cell-function';
import type { Language } from '../src/functions/errors';
import { EXPLAIN_REWARD } from '../src/functions/explain-reward';
import { exampleFormula, functionsMetadata, literal, type FunctionMetadata } from '../src/functions/metadata';

const WORDS = {
  zh: { title: '绩算：单元格函数', example: '例', optional: '可省略', gives: '得', text: '逐步算式' },
  en: {
    title: 'Jisuan: functions in cells',
    example: 'Example',
    optional: 'optional',
    gives: 'gives',
    text: 'the steps as text',
  },
} as const;

/** The page that Excel's function help opens: every function with its arguments and a worked example. */
export function helpPage(language: Language): string {
  const words = WORDS[language];
  const functions = functionsMetadata(language).functions;
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en-US'}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${words.title}</title>
    <link rel="stylesheet" href="help.css" />
  </head>
  <body>
    <h1>${words.title}</h1>
    <p>${functions.map(({ id }) => `<a href="#${id}">${id}</a>`).join(' ')}</p>
${functions.map((one) => section(one, language)).join('\n')}
  </body>
</html>
`;
}

export const HELP_CSS = `body { font: 15px/1.6 "Microsoft YaHei", "Segoe UI", sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
code, pre { font-family: Consolas, "Courier New", monospace; }
section { border-top: 1px solid #d1d1d1; }
dt { font-weight: 600; }
dd { margin: 0 0 0.4rem 1.5rem; }
`;

function section({ id, description, parameters }: FunctionMetadata, language: Language): string {
  const words = WORDS[language];
  const rows = parameters.map(
    ({ name, description: help, optional }) =>
      `        <dt>${html(name)}${optional ? `（${words.optional}）` : ''}</dt>\n        <dd>${html(help)}</dd>`,
  );
  return `    <section id="${id}">
      <h2><code>${id}</code></h2>
      <p>${html(description)}</p>
      <dl>
${rows.join('\n')}
      </dl>
      <p>${words.example}: <code>${html(formulaOf(id))}</code> ${words.gives} <code>${html(resultOf(id, language))}</code></p>
    </section>`;
}

function known(id: string): CellFunction | undefined {
  return CELL_FUNCTIONS.find((one) => one.id === id);
}

function formulaOf(id: string): string {
  const example: Example = known(id)?.example ?? EXPLAIN_REWARD.example;
  return exampleFormula({ id, example });
}

function resultOf(id: string, language: Language): string {
  const one = known(id);
  return one ? literal(one.example.result) : WORDS[language].text;
}

function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
