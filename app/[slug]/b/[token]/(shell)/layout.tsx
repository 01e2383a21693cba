import { Shell } from '../../../_shell'

export default async function BookingLayout({ children, params }: LayoutProps<'/[slug]/b/[token]'>) {
  return <Shell slug={(await params).slug}>{children}</Shell>
}
