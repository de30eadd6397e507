package io.realtysdk.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MembersTest {

  private static Map<String, Object> read(int members) throws IOException {
    Map<String, Object> map = null;
    try (JsonParser p = new JsonFactory().createParser("{}")) {
      for (int i = 0; i < members; i++) {
        map = Members.put(map, "name" + i, i % 4 == 3 ? null : i, p);
      }
    }
    return Members.complete(map);
  }

  private static Map<String, Object> expected(int members) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < members; i++) {
      map.put("name" + i, i % 4 == 3 ? null : i);
    }
    return map;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 6, 7, 12, 13, 100})
  void aMapOfAnySizeIsAsALinkedHashMapOfTheSameMembers(int members) throws IOException {
    Map<String, Object> map = read(members);
    Map<String, Object> expected = expected(members);
    assertThat(map).isEqualTo(expected).hasSameHashCodeAs(expected).hasToString("" + expected);
    assertThat(expected).isEqualTo(map);
    assertThat(map.keySet()).containsExactlyElementsOf(expected.keySet());
    expected.forEach(
        (name, value) -> assertThat(map).containsKey(name).extractingByKey(name).isEqualTo(value));
    assertThat(map).doesNotContainKey("name" + members);
    assertThat(map.get("name" + members)).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 12, 13})
  void aNameThatIsThereAlreadyIsRefused(int members) throws IOException {
    try (JsonParser p = new JsonFactory().createParser("{}")) {
      Map<String, Object> map = null;
      for (int i = 0; i < members; i++) {
        map = Members.put(map, "name" + i, null, p);
      }
      Map<String, Object> all = map;
      assertThatThrownBy(() -> Members.put(all, "name0", 1, p))
          .isInstanceOf(UnexpectedJsonException.class)
          .hasMessageContaining("duplicate member");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 12, 13})
  void nothingCanBeChanged(int members) throws IOException {
    Map<String, Object> map = read(members);
    assertThatThrownBy(() -> map.put("name", 1)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> map.remove("name0")).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> map.entrySet().iterator().next().setValue(1))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void anIteratorEndsBehindTheLastMember() throws IOException {
    Iterator<Map.Entry<String, Object>> entries = read(1).entrySet().iterator();
    assertThat(entries.next()).isEqualTo(Map.entry("name0", 0));
    assertThat(entries.hasNext()).isFalse();
    assertThatThrownBy(entries::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void recordsTakeWhatWasReadAsItIs() throws IOException {
    for (int members : new int[] {1, 12, 13}) {
      Map<String, Object> map = read(members);
      assertThat(RecordParts.fields(map)).isSameAs(map);
    }
  }
}
