package io.realtysdk.testkit.internal.service;

import io.realtysdk.testkit.internal.http.FakeResponse;
import io.realtysdk.testkit.internal.untidy.Untidiness;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * How a fake behaves beyond its defaults. Immutable.
 *
 * @param untidiness the deviations of responses
 * @param pageCap the largest page that is sent, whatever was requested
 * @param writeResponse changes the response to a successful write
 * @param lag how long lists do not show a change
 * @param clock what the lag is measured with
 * @param switches what is switched on
 */
public record FakeOptions(
    Untidiness untidiness,
    int pageCap,
    UnaryOperator<FakeResponse> writeResponse,
    Duration lag,
    Clock clock,
    Set<Switch> switches) {

  /** What can be switched on. */
  public enum Switch {
    /** Writes with unknown members are rejected. */
    STRICT,
    /** The filters of lists are ignored. */
    IGNORE_FILTER,
    /** Open To Close wraps records and lists in {@code {"data": ...}}. */
    ENVELOPE,
    /** Propertybase.ai replaces nested objects in updates. */
    REPLACING_UPDATES,
    /** Propertybase.ai sends every field of an agent in lists. */
    WHOLE_AGENTS_IN_LISTS
  }

  /** The name of the header that the services add to a create and that is removed by default. */
  public static final String LOCATION = "Location";

  /** The behaviour of a new fake. */
  public static final FakeOptions DEFAULT =
      new FakeOptions(
          Untidiness.NONE,
          Integer.MAX_VALUE,
          response -> response.withoutHeader(LOCATION),
          Duration.ZERO,
          Clock.systemUTC(),
          Set.of());

  /** Returns a copy with these deviations. */
  public FakeOptions withUntidiness(Untidiness newUntidiness) {
    return new FakeOptions(newUntidiness, pageCap, writeResponse, lag, clock, switches);
  }

  /** Returns a copy with this page cap. */
  public FakeOptions withPageCap(int newPageCap) {
    return new FakeOptions(untidiness, newPageCap, writeResponse, lag, clock, switches);
  }

  /** Returns a copy with this change of responses to writes. */
  public FakeOptions withWriteResponse(UnaryOperator<FakeResponse> change) {
    return new FakeOptions(untidiness, pageCap, change, lag, clock, switches);
  }

  /** Returns a copy with this lag of lists. */
  public FakeOptions withLag(Duration newLag, Clock newClock) {
    return new FakeOptions(untidiness, pageCap, writeResponse, newLag, newClock, switches);
  }

  /** Returns a copy with this switched on. */
  public FakeOptions with(Switch added) {
    Set<Switch> more = EnumSet.of(added);
    more.addAll(switches);
    return new FakeOptions(untidiness, pageCap, writeResponse, lag, clock, Set.copyOf(more));
  }

  /** Returns whether this is switched on. */
  public boolean has(Switch option) {
    return switches.contains(option);
  }
}
