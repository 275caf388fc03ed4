import { withVirtualDisplay } from '../../resources/setup/display.mjs'

/**
 * Gives `work` the environment of as many virtual displays as there are lanes. `tests/e2e/runtime.ts` takes from it the
 * one of its lane.
 * @param {number} lanes
 */
export function withDisplays(lanes, work, owner, displays = []) {
  if (displays.length < lanes)
    return withVirtualDisplay((env) => withDisplays(lanes, work, owner, [...displays, env]), owner)
  return work({ ...displays[0], VISITBOOK_TEST_DISPLAYS: JSON.stringify(displays) })
}
