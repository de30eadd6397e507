package io.realtysdk.it.support.operations;

import io.realtysdk.core.ApiCall;
import io.realtysdk.it.support.invariants.CallRecord;
import io.realtysdk.it.support.invariants.ClientInvariants;

/** The two ways to execute a call. What is promised of one is promised of the other. */
public enum ExecutionMode {
  BLOCKING {
    @Override
    public <T> CallRecord<T> run(ClientInvariants invariants, ApiCall<T> call) {
      return invariants.call(call);
    }
  },
  SUBMITTED {
    @Override
    public <T> CallRecord<T> run(ClientInvariants invariants, ApiCall<T> call) {
      return invariants.submit(call).await();
    }
  };

  public abstract <T> CallRecord<T> run(ClientInvariants invariants, ApiCall<T> call);
}
