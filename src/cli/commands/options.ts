import { UsageError } from '../../app/usage';

/** Gathers an option that may be repeated. */
export function collect<T = string>(parse?: (text: string) => T) {
  return (text: string, before: readonly T[] = []): T[] => [...before, parse ? parse(text) : (text as T)];
}

/** 参数=值; the value may be empty, which means none. */
export function parseSetting(text: string): [string, string] {
  const at = text.search(/[=＝]/);
  if (at > 0) return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  throw new UsageError({
    zh: `--set 应写成 参数=值，如 --set 营销奖励率=2‰；收到的是“${text}”。`,
    en: `--set wants 参数=值, such as --set 营销奖励率=2‰; got “${text}”.`,
  });
}

/** A whole number from 1 (or another least) on. */
export function wholeNumber(option: string, least = 1) {
  return (text: string): number => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
    if (value >= least) return value;
    throw new UsageError({
      zh: `${option} 应为不小于 ${least} 的整数，收到的是“${text}”。`,
      en: `${option} must be a whole number from ${least} on, not “${text}”.`,
    });
  };
}

/** Options that a command cannot do without; told after misspelt ones, which are the likelier cause. */
export function requireOptions<K extends string>(
  options: Readonly<Partial<Record<K, unknown>>>,
  ...names: K[]
): void {
  for (const name of names) {
    if (options[name] !== undefined) continue;
    throw new UsageError({
      zh: `缺少选项 --${name}。可用 --help 查看用法。`,
      en: `Option --${name} is missing. See --help.`,
    });
  }
}
