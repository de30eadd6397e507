package io.realtysdk.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'id':'a1'} | a1",
        "{'ID':7} | 7",
        "{'name':{'id':'no'},'id':'a1'} | a1",
        "{'list':[{'id':'no'}],'id':'a1' | a1",
        "{'data':{'x':1,'id':'a1'}} | a1",
        "{'data':[{'id':'no'}],'id':'a1'} | a1",
        "{'id':{'id':'no'},'Id':'a1'} | a1",
        "{'id':'a1','name':'cut | a1",
      })
  void findsTheIdOfARecordAlsoInACutBody(String body, String id) {
    assertThat(JsonText.identifier(body.replace('\'', '"'))).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "[{'id':'a1'}]",
        "'a1'",
        "{}",
        "{'id':null}",
        "{'id':1.5}",
        "{'id':0}",
        "{'id':'0'}",
        "{'id':' '}",
        "{'id':['a1']}",
        "{'other':'a1'}",
        "{'data':{'data':{'id':'a1'}}}",
        "{'data':{'x':1},'id':'a1'}",
        "{'id':'a1",
        "<p>"
      })
  void thereMayBeNoId(String body) {
    assertThat(JsonText.identifier(body.replace('\'', '"'))).isNull();
  }

  @Test
  void anIdHasALimitedLength() {
    assertThat(JsonText.identifier("{\"id\":\"" + "a".repeat(256) + "\"}")).hasSize(256);
    assertThat(JsonText.identifier("{\"id\":\"" + "a".repeat(257) + "\"}")).isNull();
  }

  @Test
  void readsAValueOrElseTheText() {
    assertThat(JsonText.valueOrText("{\"a\":[1,true,null]}"))
        .isEqualTo(Map.of("a", Arrays.asList(BigDecimal.ONE, true, null)));
    assertThat(JsonText.valueOrText(" ")).isNull();
    assertThat(JsonText.valueOrText("null")).isNull();
    assertThat(JsonText.valueOrText("{} x")).isEqualTo("{} x");
    assertThat(JsonText.valueOrText("{} []")).isEqualTo("{} []");
    assertThat(JsonText.valueOrText("<p>")).isEqualTo("<p>");
    assertThat(JsonText.valueOrText("[]")).isEqualTo(List.of());
  }
}
