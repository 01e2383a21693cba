/** What a pilot is taken to weigh until somebody says (rule 8), kg. */
export const UNKNOWN_PILOT_KG = 90
