package io.realtysdk.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;

class BoundedDnsTest {

  @Test
  void callersOfOneNameShareALookup() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    BoundedDns dns =
        new BoundedDns(
            name -> {
              most.accumulateAndGet(running.incrementAndGet(), Math::max);
              await(release);
              running.decrementAndGet();
              return List.of(InetAddress.getLoopbackAddress());
            },
            TimeUnit.SECONDS.toNanos(30));
    List<CompletableFuture<List<InetAddress>>> answers = new ArrayList<>();
    CountDownLatch begun = new CountDownLatch(300);
    for (int i = 0; i < 300; i++) {
      CompletableFuture<List<InetAddress>> answer = new CompletableFuture<>();
      answers.add(answer);
      Threads.perTask()
          .execute(
              () -> {
                begun.countDown();
                try {
                  answer.complete(dns.lookup("host.example"));
                } catch (UnknownHostException e) {
                  answer.completeExceptionally(e);
                }
              });
    }
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
    release.countDown();
    assertThat(answers).allSatisfy(a -> assertThat(a.get(30, TimeUnit.SECONDS)).hasSize(1));
    assertThat(most).hasValue(1);
  }

  @Test
  void aCancelledCallStopsWaitingForTheResolver() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    BoundedDns dns =
        new BoundedDns(
            name -> {
              asked.countDown();
              await(release);
              return List.of();
            },
            TimeUnit.MINUTES.toNanos(5));
    Call call =
        new OkHttpClient().newCall(new Request.Builder().url("http://host.example").build());
    WireTrace trace = new WireTrace("host:443", TimeUnit.MINUTES.toNanos(5));
    CompletableFuture<String> ended = new CompletableFuture<>();
    Threads.perTask()
        .execute(
            () -> {
              trace.dnsStart(call, "host.example");
              try {
                ended.complete(dns.lookup("host.example").toString());
              } catch (UnknownHostException e) {
                ended.complete(e.getMessage());
              }
            });
    assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
    trace.canceled(call);
    assertThat(ended.get(30, TimeUnit.SECONDS)).isEqualTo("cancelled");
    release.countDown();
  }

  @Test
  void aResolverThatHangsForOneClientDoesNotFailAnother() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    BoundedDns hanging =
        new BoundedDns(
            name -> {
              await(release);
              return List.of();
            },
            1);
    for (int i = 0; i < 100; i++) {
      assertThatThrownBy(() -> hanging.lookup("host.example"))
          .isInstanceOf(UnknownHostException.class);
    }
    InetAddress here = InetAddress.getLoopbackAddress();
    BoundedDns other = new BoundedDns(name -> List.of(here), TimeUnit.MINUTES.toNanos(1));
    assertThat(other.lookup("host.example")).containsExactly(here);
    release.countDown();
  }

  @Test
  void noMoreThanFourLookupsOfAHostHangAtOnce() {
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger asked = new AtomicInteger();
    BoundedDns dns =
        new BoundedDns(
            name -> {
              asked.incrementAndGet();
              await(release);
              return List.of();
            },
            1);
    for (int i = 0; i < 100; i++) {
      assertThatThrownBy(() -> dns.lookup("host.example")).isInstanceOf(UnknownHostException.class);
    }
    release.countDown();
    assertThat(asked.get()).isLessThanOrEqualTo(4);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
