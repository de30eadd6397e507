package io.realtysdk.it.support.server;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A default script with faults at a given rate. What happens to a request follows from the seed,
 * its identity (method, target, ledger key) and how often that identity was seen before, so the
 * order of threads does not matter: the same seed gives the same requests the same faults.
 */
public final class RandomFaults implements Function<ReceivedRequest, Script> {

  /** Each says whether the server applied the request before it misbehaved. */
  @SuppressWarnings("ImmutableEnumChecker") // an Script is immutable, only not annotated so
  public enum Kind {
    DROP_BEFORE_APPLY(false, Script.close()),
    APPLY_THEN_DROP(true, Script.close()),
    RESET_BEFORE_APPLY(false, Script.reset()),
    APPLY_THEN_RESET(true, Script.reset()),
    UNAVAILABLE_RETRY_NOW(false, retryNow(503)),
    APPLY_THEN_UNAVAILABLE_RETRY_NOW(true, retryNow(503)),
    REQUEST_TIMEOUT(false, Script.status(408)),
    APPLY_THEN_SERVER_ERROR(true, Script.status(500)),
    APPLY_THEN_BAD_GATEWAY(true, Script.respond(RawResponse.html(502, "<h1>Bad gateway</h1>"))),
    APPLY_THEN_CUT_BODY(true, Script.cutBodyAt(5, RawResponse.json(200, "{\"Id\":1}"))),
    TOO_MANY_REQUESTS(false, retryNow(429));

    private final boolean applies;
    private final Script answer;

    Kind(boolean applies, Script answer) {
      this.applies = applies;
      this.answer = answer;
    }

    private static Script retryNow(int status) {
      return Script.respond(RawResponse.status(status).header("Retry-After", "0"));
    }
  }

  private final Ledger ledger;
  private final Function<ReceivedRequest, RawResponse> success;
  private final long seed;
  private final double idleCloseRate;
  private final double faultRate;
  private final List<Kind> kinds;
  private final Map<String, Integer> seen = new ConcurrentHashMap<>();
  private final Map<Kind, Integer> injected = new EnumMap<>(Kind.class);
  private int idleCloses;

  /**
   * @param idleCloseRate how many of the good answers are followed at once by a FIN
   * @param faultRate how many requests meet a fault instead of a good answer
   * @param kinds the faults, all equally likely; none named means all of them
   */
  public RandomFaults(
      Ledger ledger,
      Function<ReceivedRequest, RawResponse> success,
      long seed,
      double idleCloseRate,
      double faultRate,
      Kind... kinds) {
    this.ledger = ledger;
    this.success = success;
    this.seed = seed;
    this.idleCloseRate = idleCloseRate;
    this.faultRate = faultRate;
    this.kinds = List.of(kinds.length == 0 ? Kind.values() : kinds);
  }

  @Override
  public Script apply(ReceivedRequest request) {
    String identity = request.method() + " " + request.target() + " " + ledger.keyOf(request);
    int occurrence = seen.merge(identity, 1, Integer::sum);
    SplittableRandom random = new SplittableRandom(seed ^ hash(identity + "#" + occurrence));
    if (random.nextDouble() < faultRate) {
      return fault(kinds.get(random.nextInt(kinds.size())));
    }
    Script good = Script.applyThen(ledger, Script.respond(success.apply(request)));
    return random.nextDouble() < idleCloseRate ? thenIdleClose(good) : good;
  }

  /** How often each fault was injected so far. */
  public synchronized Map<Kind, Integer> injected() {
    return Map.copyOf(injected);
  }

  public synchronized int idleCloses() {
    return idleCloses;
  }

  private synchronized Script fault(Kind kind) {
    injected.merge(kind, 1, Integer::sum);
    return kind.applies ? Script.applyThen(ledger, kind.answer) : kind.answer;
  }

  private synchronized Script thenIdleClose(Script good) {
    idleCloses++;
    return good.thenClose();
  }

  /** FNV-1a: String.hashCode has too few bits to keep identities apart. */
  private static long hash(String identity) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : identity.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    return hash;
  }
}
