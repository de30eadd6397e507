package io.realtysdk.it;

import io.realtysdk.core.ApiCall;

/** The two ways to run a call. What is promised of one is promised of the other. */
enum Way {
  BLOCKING {
    @Override
    <T> CallRecord<T> run(Invariants invariants, ApiCall<T> call) {
      return invariants.call(call);
    }
  },
  SUBMITTED {
    @Override
    <T> CallRecord<T> run(Invariants invariants, ApiCall<T> call) {
      return invariants.submit(call).await();
    }
  };

  abstract <T> CallRecord<T> run(Invariants invariants, ApiCall<T> call);
}
