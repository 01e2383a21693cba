const { CHROMIUM_PATH } = process.env

// Chromium believes the last such list, so this one repeats Playwright's. The last two would start two more pages with
// every window: half of what a short journey costs.
const features = `
  AvoidUnnecessaryBeforeUnloadCheckSync DestroyProfileOnBrowserClose HttpsUpgrades
  LensOverlay HttpsFirstBalancedModeAutoEnable MediaRouter
  PaintHolding ThirdPartyStoragePartitioning AvoidCorsURLLoaderRestartOnRedirect
  OptimizationHints NetworkTimeServiceQuerying AimEnabled
  PreconnectToSearch WebUIOmniboxPopup WebUIOmniboxAimPopup
`
  .trim()
  .split(/\s+/)

/** How the journeys start their browser. */
export const launchOptions = {
  args: ['--no-sandbox', `--disable-features=${features.join(',')}`],
  ...(CHROMIUM_PATH && { executablePath: CHROMIUM_PATH }),
}
