/** A number as it is printed, and its unit. */
interface Printed {
  printed: string
  unit: string | null
}

/** Does a number tell its unit itself, as it is printed? 98%, 80岁以上 */
export const tellsUnit = ({ printed, unit }: Printed): boolean => unit === null || printed.includes(unit)

/** A number with its unit, as printed. */
export const shown = (number: Printed): string => number.printed + (tellsUnit(number) ? '' : number.unit)
