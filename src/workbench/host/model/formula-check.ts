/** Whether Excel would take the formula: strings, sheet quotes and brackets closed, no operator left hanging. */
export function checkFormula(formula: string): boolean {
  const plain = formula
    .slice(1)
    .replace(/"(?:[^"]|"")*"/g, 'S')
    .replace(/'(?:[^']|'')*'!/g, 'S!');
  if (/["]/.test(plain) || plain.trim() === '') return false;
  if (!balanced(plain)) return false;
  const bare = plain.replace(/\[[^\]]*(\[[^\]]*\][^\]]*)*\]/g, 'T');
  return !/[+\-*/^&=<>,;(]\s*$/.test(bare) && !/[*/^&]\s*[)*/^&,]/.test(bare) && !/\d\s+\d/.test(bare);
}

function balanced(plain: string): boolean {
  const open: string[] = [];
  for (const letter of plain) {
    if (letter === '(' || letter === '[' || letter === '{') open.push(letter);
    else if (letter === ')' && open.pop() !== '(') return false;
    else if (letter === ']' && open.pop() !== '[') return false;
    else if (letter === '}' && open.pop() !== '{') return false;
  }
  return open.length === 0;
}
