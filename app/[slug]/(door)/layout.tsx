import { Shell } from '../_shell'

export default async function DoorLayout({ children, params }: LayoutProps<'/[slug]'>) {
  return <Shell slug={(await params).slug}>{children}</Shell>
}
