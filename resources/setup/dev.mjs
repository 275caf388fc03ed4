import { electronVite, forgetBuild } from './build.mjs'
import { projectFolder } from './folders.mjs'
import { runForeground, withDisplay } from './launch.mjs'
import { runToExit } from './report.mjs'
import { leadingArguments } from './runtime.mjs'
import { setUp } from './setup.mjs'

await runToExit(async () => {
  const runtime = await setUp({ for: 'dev' })
  const args = process.argv.slice(2)
  forgetBuild()
  return withDisplay((env) =>
    runForeground(
      process.execPath,
      [electronVite, 'dev', '--watch', ...(args.length > 0 ? ['--', ...args] : [])],
      {
        cwd: projectFolder,
        env: {
          ...process.env,
          ...env,
          ELECTRON_EXEC_PATH: runtime.executable,
          // electron-vite would otherwise build for the version in package.json, which may not be the one that runs.
          ELECTRON_MAJOR_VER: runtime.version.split('.')[0],
          NO_SANDBOX: leadingArguments().length > 0 ? '1' : '',
        },
      },
    ),
  )
})
