/**
 * Metrics and traces of all calls, through Micrometer: {@link
 * io.realtysdk.micrometer.ObservationListener} for timers and spans, {@link
 * io.realtysdk.micrometer.GaugeListener} for what is queued and running.
 */
@NullMarked
package io.realtysdk.micrometer;

import org.jspecify.annotations.NullMarked;
