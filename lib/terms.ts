/** The day of the terms of use that apply, 'YYYY-MM-DD': shown above them, and kept with whoever accepts them. */
export const termsVersion = '2026-11-01'
