// node --import ./test/double/register.mjs out/electron/main.mjs: `electron` is the double.
import { register } from 'node:module'
register('./hooks.mjs', import.meta.url)
