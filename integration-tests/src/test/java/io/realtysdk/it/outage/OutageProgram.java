package io.realtysdk.it.outage;

import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.SdkException;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.spectora.SpectoraClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A program that calls a good service, in turns while nothing else happens and while other threads
 * call one that is dead: half of them get no answer, half no connection. It prints how long the
 * calls of the good service took.
 */
final class OutageProgram {
  private static final int ROUNDS = 4;
  private static final int CALLERS = 32;
  private static final Duration GIVES_UP = Duration.ofMillis(100);
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long PAUSE_OF_GOOD = TimeUnit.MILLISECONDS.toNanos(2);

  private final SignTrakerClient good;
  private final List<SpectoraClient> dead;
  private final AtomicInteger callsLeft = new AtomicInteger();

  private OutageProgram(String good, String silent, String refusing) {
    this.good =
        SignTrakerClient.builder().environment(Map.of()).apiKey("key").baseUrl(good).build();
    this.dead = List.of(dead(silent), dead(refusing));
  }

  private static SpectoraClient dead(String url) {
    return SpectoraClient.builder()
        .environment(Map.of())
        .apiKey("key")
        .baseUrl(url)
        .httpSettings(HttpSettings.builder().timeout(GIVES_UP).build())
        .build();
  }

  public static void main(String[] arguments) throws InterruptedException {
    OutageProgram program = new OutageProgram(arguments[0], arguments[1], arguments[2]);
    int calls = Integer.parseInt(arguments[3]);
    program.outage(calls / 10);
    long length = program.outage(calls / 10).length;
    long[][] quiet = new long[ROUNDS][];
    long[][] outage = new long[ROUNDS][];
    for (int round = 0; round < ROUNDS; round++) {
      outage[round] = program.outage(calls / ROUNDS);
      quiet[round] = program.quiet(outage[round].length);
    }
    System.out.printf(
        Locale.ROOT,
        "%d calls of the dead service, %d of the good one in an outage%n",
        calls / ROUNDS * ROUNDS,
        length + Arrays.stream(outage).mapToInt(all -> all.length).sum());
    print("quiet", quiet);
    print("outage", outage);
  }

  /** Measures until the callers of the dead service have made so many calls. */
  private long[] outage(int calls) throws InterruptedException {
    callsLeft.set(calls);
    List<Thread> callers = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      SpectoraClient client = dead.get(i % dead.size());
      Thread caller = new Thread(() -> callDead(client));
      callers.add(caller);
      caller.start();
    }
    long[] times = new long[1_000_000];
    int count = 0;
    while (callsLeft.get() > 0) {
      times[count++] = timeOfGood();
    }
    for (Thread caller : callers) {
      caller.join();
    }
    return Arrays.copyOf(times, count);
  }

  private void callDead(SpectoraClient client) {
    while (callsLeft.getAndDecrement() > 0) {
      try {
        client.agents().get("agent");
        throw new IllegalStateException("answered");
      } catch (SdkException e) {
        LockSupport.parkNanos(PAUSE);
      }
    }
  }

  private long[] quiet(int count) {
    long[] times = new long[count];
    for (int i = 0; i < count; i++) {
      times[i] = timeOfGood();
    }
    return times;
  }

  private long timeOfGood() {
    LockSupport.parkNanos(PAUSE_OF_GOOD);
    long start = System.nanoTime();
    good.agents().get(7);
    return System.nanoTime() - start;
  }

  /** One line for each round: its name, the median and the 99th percentile in microseconds. */
  private static void print(String name, long[][] rounds) {
    for (long[] times : rounds) {
      Arrays.sort(times);
      long median = times[times.length / 2] / 1_000;
      long most = times[times.length * 99 / 100] / 1_000;
      System.out.printf(Locale.ROOT, "%s %d %d%n", name, median, most);
    }
  }
}
