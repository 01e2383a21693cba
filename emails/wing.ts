/** The mark beside the club's name, as SVG paths in a box of 40 x 40: the feather in the club's accent, the ground. */
export const wing = {
  feather:
    'M4 30C8 17 18 8 37 5 36 13 31 17 24 18.5c4 .2 6 0 8-.5-2 5-6.5 7.5-12.5 8 2.5.6 4 .6 6 .4C21.5 31 13 32.5 4 30z',
  ground: 'M4 34.5h26',
} as const
