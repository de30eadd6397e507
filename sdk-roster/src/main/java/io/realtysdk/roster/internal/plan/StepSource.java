package io.realtysdk.roster.internal.plan;

import io.realtysdk.roster.Step;
import io.realtysdk.roster.internal.store.Plans;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Where the steps of a plan are read from, each time anew. */
@FunctionalInterface
interface StepSource {
  /** Returns the steps in order; the caller closes them. */
  Stream<Step> open();

  /** Returns the steps of a plan in the store. */
  static StepSource stored(Plans plans, long id, String tenant) {
    return () -> {
      Plans.StepRows rows = plans.steps(id);
      return stream(
              () -> {
                String body = rows.next();
                return body.isEmpty() ? null : StepJson.read(tenant, body);
              })
          .onClose(rows::close);
    };
  }

  /** Returns a stream of what a supplier gives, until it gives null. */
  static Stream<Step> stream(
      java.util.function.Supplier<@org.jspecify.annotations.Nullable Step> next) {
    return StreamSupport.stream(
        new Spliterators.AbstractSpliterator<Step>(
            Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
          @Override
          public boolean tryAdvance(Consumer<? super Step> action) {
            Step step = next.get();
            if (step != null) {
              action.accept(step);
            }
            return step != null;
          }
        },
        false);
  }
}
