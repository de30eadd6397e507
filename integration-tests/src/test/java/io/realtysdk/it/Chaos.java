package io.realtysdk.it;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A default answer that goes wrong at a given rate. What happens to a request follows from the
 * seed, its identity (method, target, ledger key) and how often that identity was seen before, so
 * threads may race as they like: the same seed does the same things to the same requests.
 */
final class Chaos implements Function<ReceivedRequest, Answer> {

  /** Each says whether the server applied the request before it misbehaved. */
  @SuppressWarnings("ImmutableEnumChecker") // an Answer is immutable, only not annotated so
  enum Kind {
    DROP_BEFORE_APPLY(false, Answer.close()),
    APPLY_THEN_DROP(true, Answer.close()),
    RESET_BEFORE_APPLY(false, Answer.reset()),
    APPLY_THEN_RESET(true, Answer.reset()),
    UNAVAILABLE_RETRY_NOW(false, retryNow(503)),
    APPLY_THEN_UNAVAILABLE_RETRY_NOW(true, retryNow(503)),
    REQUEST_TIMEOUT(false, Answer.status(408)),
    APPLY_THEN_SERVER_ERROR(true, Answer.status(500)),
    APPLY_THEN_BAD_GATEWAY(true, Answer.respond(Reply.html(502, "<h1>Bad gateway</h1>"))),
    APPLY_THEN_CUT_BODY(true, Answer.cutBodyAt(5, Reply.json(200, "{\"Id\":1}"))),
    TOO_MANY_REQUESTS(false, retryNow(429));

    private final boolean applies;
    private final Answer answer;

    Kind(boolean applies, Answer answer) {
      this.applies = applies;
      this.answer = answer;
    }

    private static Answer retryNow(int status) {
      return Answer.respond(Reply.status(status).header("Retry-After", "0"));
    }
  }

  private final Ledger ledger;
  private final Function<ReceivedRequest, Reply> success;
  private final long seed;
  private final double quietCloseRate;
  private final double faultRate;
  private final List<Kind> kinds;
  private final Map<String, Integer> seen = new ConcurrentHashMap<>();
  private final Map<Kind, Integer> injected = new EnumMap<>(Kind.class);
  private int quietCloses;

  /**
   * @param quietCloseRate how many of the good answers are followed at once by a FIN
   * @param faultRate how many requests meet a fault instead of a good answer
   * @param kinds the faults, all equally likely; none named means all of them
   */
  Chaos(
      Ledger ledger,
      Function<ReceivedRequest, Reply> success,
      long seed,
      double quietCloseRate,
      double faultRate,
      Kind... kinds) {
    this.ledger = ledger;
    this.success = success;
    this.seed = seed;
    this.quietCloseRate = quietCloseRate;
    this.faultRate = faultRate;
    this.kinds = List.of(kinds.length == 0 ? Kind.values() : kinds);
  }

  @Override
  public Answer apply(ReceivedRequest request) {
    String identity = request.method() + " " + request.target() + " " + ledger.keyOf(request);
    int occurrence = seen.merge(identity, 1, Integer::sum);
    SplittableRandom random = new SplittableRandom(seed ^ hash(identity + "#" + occurrence));
    if (random.nextDouble() < faultRate) {
      return fault(kinds.get(random.nextInt(kinds.size())));
    }
    Answer good = Answer.applyThen(ledger, Answer.respond(success.apply(request)));
    return random.nextDouble() < quietCloseRate ? quietly(good) : good;
  }

  /** How often each fault was injected so far. */
  synchronized Map<Kind, Integer> injected() {
    return Map.copyOf(injected);
  }

  synchronized int quietCloses() {
    return quietCloses;
  }

  private synchronized Answer fault(Kind kind) {
    injected.merge(kind, 1, Integer::sum);
    return kind.applies ? Answer.applyThen(ledger, kind.answer) : kind.answer;
  }

  private synchronized Answer quietly(Answer good) {
    quietCloses++;
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
