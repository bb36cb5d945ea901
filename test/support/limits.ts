/** Numbers that a rule may write itself: none of them is a figure that a bank would change. */
export const BUILT_IN_LIMITS = ['0', '1', '2', '3', '12', '31', '100'];
