/** The input's name of one end of a range of hours. */
export const hoursField = (baseId: string, weekday: number, range: number, end: 'from' | 'to') =>
  `hours[${baseId}.${weekday}.${range}.${end}]`
