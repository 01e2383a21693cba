/** How many pages a PDF of our renderer has: it writes its page objects plainly. */
export function pageCount(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0
}
