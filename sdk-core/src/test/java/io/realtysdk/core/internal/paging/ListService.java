package io.realtysdk.core.internal.paging;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.ApiResponse;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.NotRetriedReason;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.Pages;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.SdkException;
import io.realtysdk.core.internal.access.FailureContext;
import io.realtysdk.core.internal.access.PublicTypes;
import io.realtysdk.core.internal.operation.Decoder;
import io.realtysdk.core.internal.operation.DeviationSink;
import io.realtysdk.core.internal.operation.Idempotency;
import io.realtysdk.core.internal.operation.Operation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A list of numbers in memory, served page by page. A submitted call runs when it is waited for.
 */
final class ListService {
  static final String OPERATION = "test.items.list";

  /** Answers the request for a page. */
  interface Answer {
    PageContent<Integer> to(long start, int size);
  }

  private final List<PageContent<Integer>> answered = new ArrayList<>();
  private final List<LazyFuture<?>> submitted = new ArrayList<>();
  final List<Long> requested = new ArrayList<>();
  final List<Integer> sizes = new ArrayList<>();
  final List<String> changes = new ArrayList<>();
  HttpSettings settings = HttpSettings.defaults();
  String provider = "Test";
  Answer answer;

  /** How many submitted calls fail before they are sent. */
  int late;

  ListService(Answer answer) {
    this.answer = answer;
  }

  /** A service that skips and says no total, with at most this many items a page. */
  static ListService byOffset(int items, int cap) {
    return new ListService((skip, size) -> PageContent.of(slice(items, skip, Math.min(size, cap))));
  }

  static List<Integer> slice(int items, long skip, int size) {
    int to = (int) Math.min(items, skip + size);
    return IntStream.range((int) Math.min(skip, items), to).boxed().toList();
  }

  static PageMetadata total(long total) {
    return PageMetadata.of(Map.of("total", total), null);
  }

  Pages<Integer> offsets(int size) {
    return offsets(size, "none");
  }

  Pages<Integer> offsets(int size, String filter) {
    return LazyPages.of(requests(), list(Addressing.OFFSET, size, filter), List.of());
  }

  Pages<Integer> numbers(int size) {
    return LazyPages.of(requests(), list(Addressing.NUMBER, size, "none"), List.of());
  }

  PagedList<Integer> list(Addressing addressing, int size, String filter) {
    Decoder<PageContent<Integer>> decoder = (in, deviations) -> answered.get(in.read());
    return addressing == Addressing.OFFSET
        ? PagedList.byOffset(null, size, at -> request(at, filter), decoder, item -> item)
        : PagedList.byNumber(null, size, size, at -> request(at, filter), decoder, item -> item);
  }

  private static Operation.Builder request(PagePosition at, String filter) {
    return Operation.named(OPERATION, "GET", Idempotency.SAFE)
        .path("items")
        .query("start", at.start())
        .query("size", at.size())
        .query("filter", filter);
  }

  PageRequests requests() {
    return new PageRequests(
        provider,
        settings,
        new PageRequests.Preparing() {
          @Override
          public <T> ApiCall<T> prepare(Operation<T> operation) {
            return new Call<>(operation);
          }
        },
        changes::add);
  }

  /** How many submitted calls are neither waited for nor cancelled. */
  long inFlight() {
    return submitted.stream().filter(future -> !future.isDone()).count();
  }

  long cancelled() {
    return submitted.stream().filter(CompletableFuture::isCancelled).count();
  }

  private static long number(Operation<?> operation, String name) {
    return operation.query().stream()
        .filter(parameter -> parameter.name().equals(name))
        .mapToLong(parameter -> Long.parseLong(parameter.value()))
        .findFirst()
        .orElse(-1);
  }

  private final class Call<T> implements ApiCall<T> {
    private final Operation<T> operation;

    Call(Operation<T> operation) {
      this.operation = operation;
    }

    @Override
    public String operation() {
      return operation.name();
    }

    @Override
    public ApiCall<T> with(RequestOptions options) {
      return this;
    }

    @Override
    public T execute() {
      long given = number(operation, "start");
      int size = (int) number(operation, "size");
      requested.add(given);
      sizes.add(size);
      try {
        answered.add(answer.to(Math.max(0, given), size));
        byte[] index = {(byte) (answered.size() - 1)};
        Decoder<T> decoder = Objects.requireNonNull(operation.decoder());
        return decoder.decode(new ByteArrayInputStream(index), DeviationSink.NONE);
      } catch (Broken e) {
        throw PublicTypes.get().network("broken", failure(Outcome.UNKNOWN), null);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private FailureContext failure(Outcome outcome) {
      String token = Objects.requireNonNull(operation.place()).token();
      String after = Objects.requireNonNull(operation.place()).tokenAfterPage();
      return new FailureContext(
          provider,
          OPERATION,
          outcome,
          List.of(),
          Duration.ZERO,
          NotRetriedReason.NOT_RETRYABLE,
          token,
          after);
    }

    @Override
    public CompletableFuture<T> submit() {
      LazyFuture<T> future = new LazyFuture<>(this, late-- > 0);
      submitted.add(future);
      return future;
    }

    @Override
    public ApiResponse<T> executeForResponse() {
      throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<ApiResponse<T>> submitForResponse() {
      throw new UnsupportedOperationException();
    }
  }

  /** Thrown by an answer for a page that cannot be read. */
  static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final class LazyFuture<T> extends CompletableFuture<T> {
    private final ListService.Call<T> call;
    private final boolean late;

    LazyFuture(ListService.Call<T> call, boolean late) {
      this.call = call;
      this.late = late;
    }

    @Override
    public @Nullable T get() throws InterruptedException, ExecutionException {
      if (!isDone() && late) {
        completeExceptionally(
            PublicTypes.get().deadlineExceeded("late", call.failure(Outcome.NOT_SENT), null));
      } else if (!isDone()) {
        try {
          complete(call.execute());
        } catch (SdkException e) {
          completeExceptionally(e);
        }
      }
      return super.get();
    }
  }
}
