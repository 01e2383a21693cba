/** The lines of the directory that new platforms are copied from; not addresses: the gates know no template. */
export const templateSlugs = { club: 'demo-template', solo: 'demo-solo-template' } as const
