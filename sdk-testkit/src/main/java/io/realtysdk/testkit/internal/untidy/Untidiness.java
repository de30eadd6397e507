package io.realtysdk.testkit.internal.untidy;

import io.realtysdk.testkit.internal.http.FakeResponse;
import io.realtysdk.testkit.internal.json.Json;
import io.realtysdk.testkit.internal.json.ObjectSchema;
import io.realtysdk.testkit.internal.json.ObjectSchema.Member;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Decides which deviations occur where. The same seed, record and member always give the same
 * deviation, in whatever order records are requested.
 *
 * <p>Identifiers and envelopes stay usable, and the values that a person is recognised by (e-mail
 * addresses and names) stay readable.
 */
public final class Untidiness {
  /** No deviations. */
  public static final Untidiness NONE = new Untidiness(null);

  private final @Nullable Long seed;

  private Untidiness(@Nullable Long seed) {
    this.seed = seed;
  }

  /** Returns the deviations of a seed. */
  public static Untidiness seeded(long seed) {
    return new Untidiness(seed);
  }

  /** Returns the record with deviations, or as it is if there are none. */
  public Map<String, @Nullable Object> record(
      ObjectSchema schema, Map<String, @Nullable Object> record, String key) {
    if (seed == null) {
      return record;
    }
    Map<String, @Nullable Object> untidy = new LinkedHashMap<>();
    record.forEach(
        (name, value) -> {
          Member member = schema.find(List.of(name));
          untidy.put(name, member == null ? value : value(member, value, key + "." + name));
        });
    if (untidy.equals(record)) {
      deviateOnce(schema, untidy);
    }
    return untidy;
  }

  /** Changes the first member that can deviate without a loss, if there is one. */
  private static void deviateOnce(ObjectSchema schema, Map<String, @Nullable Object> record) {
    for (Map.Entry<String, @Nullable Object> entry : record.entrySet()) {
      Member member = schema.find(List.of(entry.getKey()));
      if (member == null) {
        continue;
      }
      for (Deviation possible : MemberDeviations.possible(member, entry.getValue())) {
        if (!MemberDeviations.isLossy(possible)) {
          entry.setValue(MemberDeviations.apply(possible, member, entry.getValue()));
          return;
        }
      }
    }
  }

  private @Nullable Object value(Member member, @Nullable Object value, String key) {
    Map<String, @Nullable Object> object = Json.asObject(value);
    Object inner =
        object == null || member.schema() == null ? value : record(member.schema(), object, key);
    SplittableRandom random = random(key);
    List<Deviation> possible = MemberDeviations.possible(member, value);
    if (possible.isEmpty() || random.nextInt(3) == 0) {
      return inner;
    }
    Deviation chosen = possible.get(random.nextInt(possible.size()));
    // what loses a value is rarer than what can be converted back
    boolean skipped = MemberDeviations.isLossy(chosen) && random.nextInt(4) != 0;
    return skipped ? inner : MemberDeviations.apply(chosen, member, value);
  }

  /** Returns whether a deviation of a document occurs: for about one in three keys. */
  public boolean occurs(Deviation deviation, String key) {
    return seed != null && random(deviation + " " + key).nextInt(3) == 0;
  }

  /** Returns the response with deviations of the document as a whole. */
  public FakeResponse document(FakeResponse response, String key) {
    if (seed == null || response.body().isEmpty()) {
      return response;
    }
    FakeResponse untidy = response;
    if (occurs(Deviation.BYTE_ORDER_MARK, key)) {
      untidy = untidy.withBody("\uFEFF" + untidy.body());
    }
    return occurs(Deviation.HTML_CONTENT_TYPE, key)
        ? untidy.body("text/html; charset=utf-8", untidy.body())
        : untidy;
  }

  /** Returns the records of a page, or the record itself where that deviation occurs. */
  public Object page(List<?> records, String key) {
    return records.size() == 1 && occurs(Deviation.SINGLE_RECORD_FOR_LIST, key)
        ? records.get(0)
        : records;
  }

  private SplittableRandom random(String key) {
    return new SplittableRandom(31L * key.hashCode() + (seed == null ? 0 : seed));
  }
}
