import { headers } from 'next/headers'

type Props = { html: string; title: string; className?: string | undefined }

/** A mail as it was written, in a frame of its own. */
export async function MailFrame({ html, title, className }: Props) {
  return (
    <iframe
      className={className}
      title={title}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      srcDoc={styled(html, await pageNonce())}
    />
  )
}

// The frame is under this page's own policy: no script runs in it, and a style element needs the page's nonce.
function styled(html: string, nonce: string): string {
  return html.replaceAll('<style', `<style nonce="${nonce}"`)
}

async function pageNonce(): Promise<string> {
  const policy = (await headers()).get('content-security-policy') ?? ''
  return /'nonce-([A-Za-z0-9+/=_-]+)'/.exec(policy)?.[1] ?? ''
}
