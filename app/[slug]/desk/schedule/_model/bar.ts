/** How high the bars of a week's little timeline are, in the units of their drawing. */
export const BAR = 22
