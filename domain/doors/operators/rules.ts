/** Whether an email is the operator's, as OPERATOR_EMAIL says; nobody's when it is not set. */
export function isOperator(email: string, operator: string | undefined): boolean {
  return operator !== undefined && email.trim().toLowerCase() === operator.trim().toLowerCase()
}
