import { Shell } from '../_shell'

export default async function BookLayout({ children, params }: LayoutProps<'/[slug]/book'>) {
  return <Shell slug={(await params).slug}>{children}</Shell>
}
