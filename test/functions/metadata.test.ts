import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { FUNCTIONS } from '../../src/formula/functions';
import { CELL_FUNCTIONS } from '../../src/functions/catalogue';
import { functionsMetadata, type FunctionMetadata } from '../../src/functions/metadata';

const zh = functionsMetadata('zh').functions;
const en = functionsMetadata('en').functions;

/** The same functions as TypeScript with JSDoc tags, which Microsoft's own generator reads. */
function stub(functions: readonly FunctionMetadata[]): string {
  const one = ({ id, description, parameters }: FunctionMetadata) => {
    const tags = parameters.map(({ name, description: help }) => ` * @param ${name} ${help}`);
    const list = parameters.map(({ name, optional, repeating }) =>
      repeating ? `${name}: any[][][]` : `${name}${optional ? '?' : ''}: any[][]`,
    );
    return `/**\n * ${description}\n * @customfunction ${id} ${id}\n${tags.join('\n')}\n * @returns {any[][]}\n */\nexport function f_${id}(${list.join(', ')}): any[][] { return []; }`;
  };
  return functions.map(one).join('\n\n');
}

describe('functions.json', () => {
  test.each([
    ['zh', zh],
    ['en', en],
  ] as const)(
    'is what Microsoft’s generator makes of the same functions: %s',
    async (language, functions) => {
      const folder = mkdtempSync(join(tmpdir(), 'jisuan-functions-'));
      try {
        const file = join(folder, `${language}.ts`);
        writeFileSync(file, stub(functions));
        const { metadataJson, errors } = await generateCustomFunctionsMetadata(file);
        expect(errors).toEqual([]);
        const generated = (JSON.parse(metadataJson) as { functions: FunctionMetadata[] }).functions;
        expect(generated.map(inItsForm)).toEqual(functions.map(inItsForm));
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );

  test('has the same functions in both languages, with parameters of the same kind', () => {
    const kinds = (functions: readonly FunctionMetadata[]) =>
      functions.map(({ id, parameters }) => [
        id,
        parameters.map(({ optional, repeating }) => [optional, repeating]),
      ]);
    expect(kinds(en)).toEqual(kinds(zh));
  });

  test('has ids that Excel takes and that no cell address and no other function has', () => {
    for (const { id } of zh) {
      expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,}$/);
      expect(id).not.toMatch(/^[A-Z]{1,3}\d+$/);
    }
    const own = new Set(['PROGRESSIVE', 'HIGHESTMET', 'INLIST']);
    expect(zh.filter(({ id }) => FUNCTIONS.has(id) && !own.has(id))).toEqual([]);
    expect(new Set(zh.map(({ id }) => id)).size).toBe(zh.length);
  });

  test('describes every function and parameter in few words, in its own language', () => {
    for (const functions of [zh, en]) {
      for (const { id, description, parameters } of functions) {
        expect([id, description.length > 0 && description.length <= 255]).toEqual([id, true]);
        for (const parameter of parameters) {
          expect([id, parameter.name, parameter.name.length <= 64]).toEqual([id, parameter.name, true]);
          expect([id, parameter.description.length > 0 && parameter.description.length <= 128]).toEqual([
            id,
            true,
          ]);
        }
        expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length);
      }
    }
    for (const { parameters } of en)
      for (const { name } of parameters) expect(name).toMatch(/^[a-z][A-Za-z]*$/);
  });

  test('puts what may be omitted after what may not', () => {
    for (const { id, parameters } of zh) {
      const optional = parameters.map(({ optional: one, repeating }) => one === true || repeating === true);
      expect([
        id,
        optional.lastIndexOf(false) < (optional.includes(true) ? optional.indexOf(true) : 99),
      ]).toEqual([id, true]);
    }
  });

  test('makes no function volatile: results change only with their arguments', () => {
    expect(JSON.stringify([zh, en])).not.toContain('volatile');
  });

  test('leads to the help of each function where there is a page', () => {
    const { functions } = functionsMetadata('zh', 'https://example.com/help/functions.zh-CN.html');
    expect(functions[0].helpUrl).toBe('https://example.com/help/functions.zh-CN.html#MARKETINGREWARD');
    expect(functions).toHaveLength(CELL_FUNCTIONS.length + 1);
  });
});

/** All that both know; helpUrl is ours. */
function inItsForm({ id, name, description, parameters, result }: FunctionMetadata): unknown {
  return { id, name, description, parameters, result };
}
