import fc from 'fast-check';

/** Random cases are the same at each run, so that a red test is red for everybody; JISUAN_SEED=random seeks new ones. */
const { JISUAN_SEED = '20230315' } = process.env;

if (JISUAN_SEED !== 'random') fc.configureGlobal({ seed: Number(JISUAN_SEED) });
