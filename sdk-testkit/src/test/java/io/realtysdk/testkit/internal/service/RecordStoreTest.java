package io.realtysdk.testkit.internal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordStoreTest {
  private final RecordStore store = new RecordStore();

  @Test
  void aListIsBuiltOnceForEachChangeAndNotForEachRead() {
    store.put("1", Map.of("id", 1));

    assertThat(store.listed()).isSameAs(store.listed());
    assertThat(store.all()).isSameAs(store.all());

    store.put("2", Map.of("id", 2));
    assertThat(store.listed()).hasSize(2);
    assertThat(store.remove("1")).isTrue();
    assertThat(store.listed()).containsExactly(Map.of("id", 2));
  }

  @Test
  void changesAreCountedAndNumbersAreGivenOnce() {
    assertThat(store.nextNumber()).isEqualTo(1);
    assertThat(store.remove("1")).isFalse();
    assertThat(store.changes()).isZero();

    store.put("1", Map.of());
    store.put("1", Map.of());
    store.remove("1");

    assertThat(store.changes()).isEqualTo(3);
    assertThat(store.nextNumber()).isEqualTo(2);
    store.clear();
    assertThat(store.nextNumber()).isEqualTo(1);
  }

  @Test
  void recordsAndListsAreImmutable() {
    store.put("1", Map.of("id", 1));

    assertThatThrownBy(() -> store.all().clear()).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> store.all().get(0).clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
