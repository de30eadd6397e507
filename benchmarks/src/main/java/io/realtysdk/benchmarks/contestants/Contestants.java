package io.realtysdk.benchmarks.contestants;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Who takes part; the first is the floor that the others are compared with. */
public enum Contestants {
  FLOOR("by hand", ByHand::new),
  SDK("SDK", BySdk::new),
  RETROFIT("Retrofit", ByRetrofit::new),
  FEIGN("Feign", ByFeign::new),
  JDK("JDK client", ByJdk::new),
  SPRING("Spring", BySpring::new),
  /** For {@link Operation#UNKNOWN} only: elsewhere the same as the floor. */
  KEEPING("by hand, any-setter", ByHandKeeping::new),
  /** For {@link Operation#CREATE} only. */
  CONNECTING("by hand, a connection per call", ByHandConnecting::new),
  /** For {@link Operation#PAGES} at a distance only. */
  PREFETCH("SDK, prefetch(8)", endpoint -> new BySdk(endpoint, 8));

  private final String title;
  private final Function<Endpoint, Contestant> maker;

  Contestants(String title, Function<Endpoint, Contestant> maker) {
    this.title = title;
    this.maker = maker;
  }

  /** Returns the words for it in a table. */
  public String title() {
    return title;
  }

  /** Returns a new client of its kind. */
  public Contestant at(Endpoint endpoint) {
    return maker.apply(endpoint);
  }

  /** Returns those who do the operation in a way of their own. */
  public static List<Contestants> of(Operation operation) {
    return Arrays.stream(values()).filter(one -> one.hasItsWay(operation)).toList();
  }

  private boolean hasItsWay(Operation operation) {
    return switch (this) {
      case FLOOR, SDK, RETROFIT, FEIGN, JDK, SPRING -> true;
      case KEEPING -> operation == Operation.UNKNOWN;
      case CONNECTING -> operation == Operation.CREATE;
      case PREFETCH -> false;
    };
  }
}
