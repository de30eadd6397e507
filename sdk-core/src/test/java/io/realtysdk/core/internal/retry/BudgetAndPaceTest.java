package io.realtysdk.core.internal.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BudgetAndPaceTest {

  @Test
  void aBudgetGivesOutWhatItHasAndNoMore() {
    RetryBudget budget = new RetryBudget(30);
    assertThat(budget.take(14)).isTrue();
    assertThat(budget.take(14)).isTrue();
    assertThat(budget.take(14)).isFalse();
    assertThat(budget.tokens()).isEqualTo(2);
  }

  @Test
  void aBudgetIsRefilledUpToItsSize() {
    RetryBudget budget = new RetryBudget(30);
    budget.give(5);
    assertThat(budget.tokens()).isEqualTo(30);
    budget.take(14);
    budget.give(1);
    assertThat(budget.tokens()).isEqualTo(17);
    budget.give(14);
    assertThat(budget.tokens()).isEqualTo(30);
  }

  @Test
  void paceSpacesRequestsEvenly() {
    RateLimiter rateLimiter = new RateLimiter(2, 1_000);
    assertThat(rateLimiter.reserve(1_000, Long.MAX_VALUE / 2)).isZero();
    assertThat(rateLimiter.reserve(1_000, Long.MAX_VALUE / 2)).isEqualTo(500_000_000L);
    assertThat(rateLimiter.reserve(400_001_000, Long.MAX_VALUE / 2)).isEqualTo(600_000_000L);
  }

  @Test
  void idleTimeIsNotSavedUpForABurst() {
    RateLimiter rateLimiter = new RateLimiter(1, 0);
    assertThat(rateLimiter.reserve(10_000_000_000L, Long.MAX_VALUE / 2)).isZero();
    assertThat(rateLimiter.reserve(10_000_000_000L, Long.MAX_VALUE / 2)).isEqualTo(1_000_000_000L);
  }

  @Test
  void aTurnThatIsTooFarAwayIsNotReserved() {
    RateLimiter rateLimiter = new RateLimiter(1, 0);
    rateLimiter.reserve(0, 0);
    assertThat(rateLimiter.reserve(0, 999_999_999L)).isEqualTo(-1);
    assertThat(rateLimiter.reserve(0, 1_000_000_000L)).isEqualTo(1_000_000_000L);
  }

  @Test
  void clocksThatWrapDoNotStopThePace() {
    RateLimiter rateLimiter = new RateLimiter(1, Long.MAX_VALUE - 5);
    assertThat(rateLimiter.reserve(Long.MAX_VALUE - 5, Long.MAX_VALUE / 2)).isZero();
    assertThat(rateLimiter.reserve(Long.MIN_VALUE + 10, Long.MAX_VALUE / 2))
        .isEqualTo(1_000_000_000L - 16);
  }

  @Test
  void aMomentGivenBackIsTheNextOneToBeHandedOut() {
    RateLimiter rateLimiter = new RateLimiter(1, 0);
    assertThat(rateLimiter.reserve(0, Long.MAX_VALUE / 2)).isZero();
    assertThat(rateLimiter.reserve(0, Long.MAX_VALUE / 2)).isEqualTo(1_000_000_000L);
    assertThat(rateLimiter.reserve(0, Long.MAX_VALUE / 2)).isEqualTo(2_000_000_000L);
    rateLimiter.giveBack(1_000_000_000L);
    assertThat(rateLimiter.reserve(5, 2_000_000_000L)).isEqualTo(999_999_995L);
    assertThat(rateLimiter.reserve(5, Long.MAX_VALUE / 2)).isEqualTo(2_999_999_995L);
  }

  @Test
  void waitersThatAllLeaveLeaveNothingBehind() {
    RateLimiter rateLimiter = new RateLimiter(1, 0);
    for (int i = 0; i < 4; i++) {
      rateLimiter.reserve(0, Long.MAX_VALUE / 2);
    }
    rateLimiter.giveBack(1_000_000_000L);
    rateLimiter.giveBack(2_000_000_000L);
    rateLimiter.giveBack(3_000_000_000L);
    assertThat(rateLimiter.reserve(0, Long.MAX_VALUE / 2)).isEqualTo(1_000_000_000L);
  }

  @Test
  void aMomentThatHasPassedIsNotHandedOutBesideTheNext() {
    RateLimiter rateLimiter = new RateLimiter(1, 0);
    rateLimiter.reserve(0, 0);
    rateLimiter.reserve(0, Long.MAX_VALUE / 2);
    rateLimiter.reserve(0, Long.MAX_VALUE / 2);
    rateLimiter.giveBack(1_000_000_000L);
    assertThat(rateLimiter.reserve(1_900_000_000L, Long.MAX_VALUE / 2)).isEqualTo(1_100_000_000L);
  }

  @Test
  void momentsBetweenThoseInUseAreHandedOutOneAfterTheOther() {
    RateLimiter rateLimiter = new RateLimiter(1, 0);
    for (int i = 0; i < 4; i++) {
      rateLimiter.reserve(0, Long.MAX_VALUE / 2);
    }
    rateLimiter.giveBack(2_000_000_000L);
    rateLimiter.giveBack(1_000_000_000L);
    assertThat(rateLimiter.reserve(0, Long.MAX_VALUE / 2)).isEqualTo(1_000_000_000L);
    assertThat(rateLimiter.reserve(0, Long.MAX_VALUE / 2)).isEqualTo(2_000_000_000L);
    assertThat(rateLimiter.reserve(0, Long.MAX_VALUE / 2)).isEqualTo(4_000_000_000L);
  }

  @Test
  void aMomentGivenBackCanStillBeUsedWhenItIsReached() {
    RateLimiter rateLimiter = new RateLimiter(1, 0);
    for (int i = 0; i < 3; i++) {
      rateLimiter.reserve(0, Long.MAX_VALUE / 2);
    }
    rateLimiter.giveBack(1_000_000_000L);
    assertThat(rateLimiter.reserve(1_000_000_000L, 0)).isZero();
  }

  @Test
  void whenAllWaitersHaveLeftTheNextOneWaitsForTheFirstFreeMomentOnly() {
    RateLimiter rateLimiter = new RateLimiter(1, 0);
    for (int i = 0; i < 4; i++) {
      rateLimiter.reserve(0, Long.MAX_VALUE / 2);
    }
    rateLimiter.giveBack(1_000_000_000L);
    rateLimiter.giveBack(2_000_000_000L);
    rateLimiter.giveBack(3_000_000_000L);
    assertThat(rateLimiter.reserve(1_500_000_000L, Long.MAX_VALUE / 2)).isZero();
  }

  /** A lock that was kept would let nobody but its own thread in. */
  @Test
  void oneThreadAfterTheOtherReservesAndGivesBack() throws Exception {
    RateLimiter rateLimiter = new RateLimiter(1, 0);
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      CompletableFuture.runAsync(
              () -> {
                waits.add(rateLimiter.reserve(0, Long.MAX_VALUE / 2));
                waits.add(rateLimiter.reserve(0, 0));
                long unused = rateLimiter.reserve(0, Long.MAX_VALUE / 2);
                rateLimiter.giveBack(unused);
              },
              runnable -> new Thread(runnable).start())
          .get(30, TimeUnit.SECONDS);
    }
    assertThat(waits).containsExactly(0L, -1L, 1_000_000_000L, -1L, 2_000_000_000L, -1L);
  }
}
