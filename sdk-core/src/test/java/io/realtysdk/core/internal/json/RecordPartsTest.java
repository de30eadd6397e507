package io.realtysdk.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordPartsTest {

  @Test
  void aMissingListIsAnEmptyOne() {
    List<String> given = new ArrayList<>(List.of("a"));
    assertThat(RecordParts.list(null)).isEmpty();
    assertThat(RecordParts.list(given)).isSameAs(given);
  }

  @Test
  void fieldsThatCannotBeChangedStayAsTheyAre() {
    Map<String, Object> given = Collections.unmodifiableMap(new LinkedHashMap<>(Map.of("a", 1)));
    assertThat(RecordParts.fields(given)).isSameAs(given);
    assertThat(RecordParts.fields(null)).isEmpty();
    assertThat(RecordParts.fields(new LinkedHashMap<>())).isEmpty();
    assertThatThrownBy(() -> RecordParts.fields(new LinkedHashMap<>()).put("a", 1))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void otherFieldsAreCopiedWithExactNumbers() {
    Map<String, Object> given = new LinkedHashMap<>();
    given.put("z", 1);
    given.put("long", 2L);
    given.put("big", BigInteger.TEN);
    given.put("double", 0.1);
    given.put("text", "t");
    given.put("nothing", null);
    given.put("infinite", Double.POSITIVE_INFINITY);
    given.put("list", Arrays.asList(3, null, Map.of("a", 4)));
    Map<String, Object> fields = RecordParts.fields(given);
    given.put("later", 1);
    assertThat(fields.keySet())
        .containsExactly("z", "long", "big", "double", "text", "nothing", "infinite", "list");
    assertThat(fields)
        .containsEntry("z", new BigDecimal(1))
        .containsEntry("long", new BigDecimal(2))
        .containsEntry("big", new BigDecimal(10))
        .containsEntry("double", new BigDecimal("0.1"))
        .containsEntry("text", "t")
        .containsEntry("nothing", null)
        .containsEntry("infinite", Double.POSITIVE_INFINITY)
        .containsEntry(
            "list", Arrays.asList(new BigDecimal(3), null, Map.of("a", new BigDecimal(4))));
    assertThatThrownBy(() -> fields.put("x", 1)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> ((List<?>) fields.get("list")).clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
