import { expect, it } from 'vitest'
import { placeOnScreens } from '../../electron/shell/windowState'

const screen = { x: 0, y: 0, width: 1920, height: 1040 }
const second = { x: 1920, y: 0, width: 2560, height: 1400 }

it('opens the window where it was', () => {
  const place = { x: 100, y: 50, width: 1300, height: 900 }
  expect(placeOnScreens(place, [screen])).toEqual(place)
})

it('knows a place on a second screen while that is there, and forgets it when it is not', () => {
  const place = { x: 2500, y: 100, width: 1300, height: 900 }
  expect(placeOnScreens(place, [screen, second])).toEqual(place)
  expect(placeOnScreens(place, [screen])).toBeNull()
})

it('wants the title bar within reach', () => {
  expect(placeOnScreens({ x: 100, y: -500, width: 1300, height: 900 }, [screen])).toBeNull()
  expect(placeOnScreens({ x: 100, y: 1030, width: 1300, height: 900 }, [screen])).toBeNull()
  expect(placeOnScreens({ x: 1850, y: 50, width: 1300, height: 900 }, [screen])).toBeNull()
})

it('is never larger than its screen nor smaller than it can be used', () => {
  const large = { x: 0, y: 0, width: 5000, height: 5000 }
  expect(placeOnScreens(large, [screen])).toMatchObject({ width: 1920, height: 1040 })
  const small = { x: 0, y: 0, width: 300, height: 300 }
  expect(placeOnScreens(small, [screen])).toMatchObject({ width: 1024, height: 700 })
})
