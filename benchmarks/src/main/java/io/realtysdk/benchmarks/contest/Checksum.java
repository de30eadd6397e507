package io.realtysdk.benchmarks.contest;

import io.realtysdk.benchmarks.contestants.Contestant;
import io.realtysdk.benchmarks.contestants.Operation;
import io.realtysdk.spectora.SpectoraPersonId;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A number that two results share only if their records hold the same values under the same names,
 * in the same order. Where in a record a value stands makes no difference: the SDK's records are
 * flatter than JSON:API. What only links resources is left out, and unknown members too, which not
 * everyone keeps.
 */
public final class Checksum implements Consumer<Object> {
  private static final Set<String> LEFT_OUT = Set.of("type", "relationships", "additionalFields");

  private long sum;
  private long values;

  private Checksum() {}

  /**
   * What was decoded.
   *
   * @param sum over all values
   * @param values how many there are
   */
  public record Result(long sum, long values) {}

  /** Runs the operation once and returns the checksum of what it decodes. */
  public static Result of(Operation operation, Contestant contestant)
      throws IOException, InterruptedException {
    if (operation == Operation.PAGES) {
      Checksum checksum = new Checksum();
      contestant.forEachAgent(checksum);
      return checksum.result();
    }
    Object result = operation.run(contestant);
    return of(result instanceof List<?> list ? list : List.of(result));
  }

  /** Returns the checksum of these records. */
  static Result of(List<?> records) {
    Checksum checksum = new Checksum();
    records.forEach(checksum);
    return checksum.result();
  }

  private Result result() {
    return new Result(sum, values);
  }

  @Override
  public void accept(Object item) {
    sum = 31 * sum + value("", item);
  }

  private long value(String name, @Nullable Object value) {
    if (value == null || LEFT_OUT.contains(name)) {
      return 0;
    } else if (value instanceof Optional<?> optional) {
      return value(name, optional.orElse(null));
    } else if (value instanceof List<?> list) {
      long all = 0;
      for (Object item : list) {
        all = 31 * all + value(name, item);
      }
      return all;
    } else if (value instanceof Record parts && !(value instanceof SpectoraPersonId)) {
      long all = 0;
      for (RecordComponent part : parts.getClass().getRecordComponents()) {
        all += value(part.getName(), get(part, parts));
      }
      return all;
    }
    values++;
    return mix(name.hashCode() * 0x9E3779B97F4A7C15L + text(value).hashCode());
  }

  private static @Nullable Object get(RecordComponent part, Record of) {
    try {
      return part.getAccessor().invoke(of);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(part.getName() + " cannot be read", e);
    }
  }

  private static String text(Object value) {
    return value instanceof BigDecimal number
        ? number.stripTrailingZeros().toPlainString()
        : value.toString();
  }

  private static long mix(long bits) {
    long mixed = (bits ^ (bits >>> 32)) * 0xD6E8FEB86659FD93L;
    return mixed ^ (mixed >>> 32);
  }
}
