/**
 * Fuzz targets. Every build replays the inputs in {@code src/test/resources}; the profile {@code
 * fuzz} looks for more.
 */
package io.realtysdk.it.fuzz;
