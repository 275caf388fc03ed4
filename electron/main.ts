import { app } from 'electron'
import { registerAppScheme } from './shell/appProtocol'
import { forbidBackgroundTraffic, lockDown } from './shell/lockDown'
import { useProfile } from './shell/profile'
import { readStartArguments } from './shell/startArguments'

const start = readStartArguments(process.argv, { packaged: app.isPackaged, folder: app.getAppPath() })
// Only a developer's start may load pages from a server.
const development = app.isPackaged || start.command.length > 0 ? null : developmentOrigin()

// Chromium writes its user agent into every PDF as the maker; what runs on this machine is nobody's business.
app.userAgentFallback = app.getName()

registerAppScheme()
forbidBackgroundTraffic(development)
lockDown(development)

if (start.command.length > 0) {
  // Nobody may be there to close the dialog that Electron shows for a bug.
  process.on('uncaughtException', (error) => {
    process.stderr.write(`Visitbook stopped: ${error.name}\n`)
    app.exit(1)
  })
  // Each way of starting loads only what it needs: the window must not wait for the commands' code.
  const { runHeadless } = await import('./shell/runHeadless')
  runHeadless(start.command)
} else {
  useProfile(start.profile)
  const { openApp } = await import('./shell/openApp')
  openApp({ ...start, developmentOrigin: development })
}

function developmentOrigin() {
  const address = process.env['ELECTRON_RENDERER_URL']
  return address === undefined || !URL.canParse(address) ? null : new URL(address).origin
}
