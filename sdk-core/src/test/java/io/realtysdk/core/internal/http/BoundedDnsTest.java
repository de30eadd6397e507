package io.realtysdk.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BoundedDnsTest {

  @Test
  void manyLookUpsOfOneNameAreOne() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger asked = new AtomicInteger();
    BoundedDns dns =
        new BoundedDns(
            name -> {
              asked.incrementAndGet();
              await(release);
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
    assertThat(asked.get()).isLessThan(50);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
