package io.realtysdk.core.internal.paging;

import io.realtysdk.core.NotRetriedReason;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.internal.access.FailureContext;
import io.realtysdk.core.internal.operation.ListPlace;
import java.time.Duration;
import java.util.List;

/** The place of a page in a list, for tokens and failures. */
record PagePlace<T>(PagedList<T> list, String provider, PagePosition at) implements ListPlace {

  @Override
  public String token() {
    return token(at);
  }

  @Override
  public String tokenAfterPage() {
    Addressing addressing = list.addressing();
    return token(addressing.next(list.startOf(at), at, at.expected(), PageMetadata.NONE));
  }

  private String token(PagePosition position) {
    return ResumeToken.write(
        provider, list.query(), list.startOf(position), list.sizeOf(position), position.before());
  }

  /** The facts of a failure of the iteration itself, at this page. */
  FailureContext failure(Outcome outcome) {
    return new FailureContext(
        provider,
        list.operationName(),
        outcome,
        List.of(),
        Duration.ZERO,
        NotRetriedReason.NOT_RETRYABLE,
        token(),
        null);
  }

  /** The operation only: a query may be personal data. */
  @Override
  public String toString() {
    return "PagePlace[" + list.operationName() + "]";
  }
}
