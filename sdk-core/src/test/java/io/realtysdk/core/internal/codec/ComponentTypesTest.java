package io.realtysdk.core.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.internal.json.MissingRepresentationException;
import io.realtysdk.core.internal.json.UnexpectedJsonException;
import io.realtysdk.core.internal.operation.Body;
import io.realtysdk.core.internal.operation.Decoder;
import io.realtysdk.core.internal.operation.Patch;
import io.realtysdk.core.internal.operation.PatchBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Component types that only some records have, and what is no record. */
class ComponentTypesTest {
  /** Recreated for every test: a change of what happens once shows only then. */
  private final Json json = Json.snakeCase("owner");

  record Measures(double exact, Double maybe, int count, boolean active) {}

  record Loose(
      Object any, List<List<String>> rows, Map<String, Object> members, List<Long> numbers) {}

  record Part(String id, String label) {}

  record Around<T>(T data, List<Part> included, Map<String, Object> unreadable) {}

  record Links<T>(T data, List<Part> included) {}

  record Kept(
      Map<String, Object> members, List<Long> teamId, Map<String, Object> additionalFields) {}

  record Numbered(Long id) {}

  record Owned(Long teamId, List<Long> owner, List<Boolean> flags, String inner) {}

  record Named(String id, Name name) {}

  record Broken(Set<String> names) {}

  record Pascal(String firstName) {}

  /** Has constants, a field of another type, a field of an instance, and refuses some texts. */
  public static final class Name {
    public static final Name FIRST = new Name("first");
    public static final String OTHER = "other";
    public final Name self;
    private final String text;

    private Name(String text) {
      this.text = text;
      this.self = this;
    }

    public static Name of(String text) {
      if (text.isEmpty()) {
        throw new IllegalArgumentException("empty");
      }
      return new Name(text);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** Its method of(String) makes something else, so it is no scalar. */
  public record NoScalar(Long count) {
    public static String of(String text) {
      return text;
    }
  }

  record Holder(NoScalar inner) {}

  private final List<String> deviations = new ArrayList<>();

  private <T> T read(Decoder<T> decoder, String text) throws IOException {
    return decoder.decode(
        new ByteArrayInputStream(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8)),
        (path, documented, found) -> deviations.add(path + ": " + documented + ", " + found));
  }

  @Test
  void numbersWithAFractionMayBeDoubles() throws IOException {
    String rest = ",'count':3,'active':true}";
    assertThat(read(json.one(Measures.class), "{'exact':1.5,'maybe':2" + rest))
        .isEqualTo(new Measures(1.5, 2.0, 3, true));
    assertThat(read(json.one(Measures.class), "{'exact':'1.5','maybe':'x'" + rest))
        .isEqualTo(new Measures(1.5, null, 3, true));
    assertThat(read(json.one(Measures.class), "{'exact':1,'maybe':true" + rest).maybe()).isNull();
    assertThat(deviations).hasSize(3).allMatch(text -> text.contains(": number, "));
  }

  @Test
  void aPrimitiveHasToBeThere() {
    assertThatThrownBy(() -> read(json.one(Measures.class), "{'exact':1.5,'active':true}"))
        .isInstanceOf(UnexpectedJsonException.class)
        .hasMessageContaining("count is missing or null");
  }

  @Test
  void whatHasNoTypeIsReadAsItIs() throws IOException {
    Loose loose =
        read(json.one(Loose.class), "{'any':{'a':[1]},'rows':[['x'],[]],'members':{'b':null}}");
    assertThat(loose.any()).isEqualTo(Map.of("a", List.of(BigDecimal.ONE)));
    assertThat((Object) loose.rows()).isEqualTo(List.of(List.of("x"), List.of()));
    assertThat(loose.members()).containsEntry("b", null);
    assertThat(loose.numbers()).isEmpty();
    assertThat(deviations).isEmpty();
  }

  @Test
  void anotherTypeThanAnObjectOrAnArrayIsReported() throws IOException {
    Loose loose = read(json.one(Loose.class), "{'rows':{'a':1},'members':[2],'numbers':null}");
    assertThat(loose.rows()).isEmpty();
    assertThat(loose.members()).isNull();
    assertThat(loose.numbers()).isEmpty();
    assertThat(deviations).containsExactly("rows: array, object", "members: object, array");
    assertThat(read(json.one(Loose.class), "{'rows':null,'members':null}"))
        .isEqualTo(new Loose(null, List.of(), null, List.of()));
    assertThat(read(json.one(Loose.class), "{}"))
        .isEqualTo(new Loose(null, List.of(), null, List.of()));
  }

  @Test
  void anEnvelopeMayHoldAListOfOtherRecords() throws IOException {
    Decoder<Around<Part>> decoder = json.envelope(Around.class, Part.class);
    Around<Part> around =
        read(decoder, "{'data':{'id':'1'},'included':[{'id':'2'},{'id':'3','label':'x'}]}");
    assertThat(around.data().id()).isEqualTo("1");
    assertThat(around.included()).containsExactly(new Part("2", null), new Part("3", "x"));
    assertThat(read(decoder, "{'data':{'id':'1'},'included':null}").included()).isEmpty();
    assertThat(read(decoder, "{'data':{'id':'1'}}").included()).isEmpty();
    assertThat(read(decoder, "{'data':{'id':'1'},'other':2}").unreadable()).isEmpty();
  }

  @Test
  void anEnvelopeWithoutAPlaceForIt() throws IOException {
    Decoder<Links<Part>> decoder = json.envelope(Links.class, Part.class);
    assertThat(read(decoder, "{'data':{'id':'1'},'included':[{'id':'2'},[],{'id':'3'}]}"))
        .isEqualTo(
            new Links<>(new Part("1", null), List.of(new Part("2", null), new Part("3", null))));
    assertThat(deviations).containsExactly("included[]: object, array");
    deviations.clear();
    assertThat(read(decoder, "{'data':{'id':'1'},'included':{'id':'2'}}").included())
        .containsExactly(new Part("2", null));
    assertThat(deviations).containsExactly("included: array, object");
    deviations.clear();
    assertThat(read(decoder, "{'data':{'id':'1'},'included':null}").included()).isEmpty();
    assertThat(read(decoder, "{'data':{'id':'1'}}").included()).isEmpty();
    assertThat(deviations).isEmpty();
  }

  @Test
  void whatCannotBeReadIsKept() throws IOException {
    Kept kept = read(json.one(Kept.class), "{'members':[2],'team_id':{'id':5,'x':1}}");
    assertThat(kept.members()).isNull();
    assertThat(kept.teamId()).containsExactly(5L);
    assertThat(kept.additionalFields())
        .containsEntry("members", List.of(new BigDecimal(2)))
        .containsKey("team_id");
    assertThat(read(json.one(Kept.class), "{'team_id':true}").additionalFields())
        .containsEntry("team_id", true);
  }

  @Test
  void anIdOfAnotherTypeIsReported() throws IOException {
    assertThat(read(json.one(Numbered.class), "{'id':'7'}")).isEqualTo(new Numbered(7L));
    assertThat(read(json.one(Part.class), "{'id':7}").id()).isEqualTo("7");
    assertThat(deviations).containsExactly("id: whole number, text", "id: text, number");
    deviations.clear();
    assertThat(read(json.one(Numbered.class), "{'id':7}")).isEqualTo(new Numbered(7L));
    assertThat(deviations).isEmpty();
    for (String id : List.of("9223372036854775808", "'1/2'", "'1:2'", "1.5", "[7]", "{}")) {
      assertThatThrownBy(() -> read(json.one(Numbered.class), "{'id':" + id + "}"))
          .isInstanceOf(UnexpectedJsonException.class)
          .hasMessageContaining("the identifier is not usable");
    }
  }

  @Test
  void idsOfOtherRecordsMayBeThoseRecords() throws IOException {
    Owned owned =
        read(
            json.one(Owned.class),
            "{'team_id':{'id':5},'owner':{'id':6},'flags':[true,'x',false],'inner':{'id':7}}");
    assertThat(owned.teamId()).isEqualTo(5);
    assertThat(owned.owner()).containsExactly(6L);
    assertThat(owned.flags()).containsExactly(true, false);
    assertThat(owned.inner()).isNull();
    assertThat(read(json.one(Owned.class), "{'team_id':7,'owner':'x'}").owner()).isEmpty();
    assertThat(read(json.one(Owned.class), "{'flags':{'id':true},'owner':''}"))
        .isEqualTo(new Owned(null, List.of(), List.of(), null));
  }

  @Test
  void aTextOfAConstantIsThatConstantAndOneThatIsRefusedIsNone() throws IOException {
    Decoder<Named> decoder = json.one(Named.class);
    assertThat(read(decoder, "{'id':'1','name':'first'}").name()).isSameAs(Name.FIRST);
    assertThat(read(decoder, "{'id':'1','name':'other'}").name()).hasToString("other");
    assertThat(read(decoder, "{'id':'1','name':'fir'}").name()).hasToString("fir");
    assertThat(read(decoder, "{'id':'1','name':'firsy'}").name()).hasToString("firsy");
    assertThat(read(decoder, "{'id':'1','name':''}").name()).isNull();
    assertThat(read(decoder, "{'id':'1','name':5}").name()).hasToString("5");
  }

  @Test
  void aRecordWithAnotherTextFormIsRead() throws IOException {
    assertThat(read(json.one(Holder.class), "{'inner':{'count':3}}").inner())
        .isEqualTo(new NoScalar(3L));
  }

  @Test
  void aTypeThatCannotBeReadIsNamed() {
    assertThatThrownBy(() -> json.one(Broken.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "cannot decode java.util.Set<java.lang.String>, the type of component names: use");
    assertThatThrownBy(() -> json.one(StringBuilder.class))
        .hasMessageStartingWith("cannot decode java.lang.StringBuilder: use");
  }

  @Test
  void otherSpellingsAndWhatIsNoRecord() throws IOException {
    assertThat(read(Json.pascalCase().one(Pascal.class), "{'FirstName':'Ann'}"))
        .isEqualTo(new Pascal("Ann"));
    assertThat(read(json.untyped(), "[1,'a']")).isEqualTo(List.of(BigDecimal.ONE, "a"));
    assertThat(read(json.untyped(), "null")).isNull();
    assertThat(read(json.list(Long.class), "[1,2]")).containsExactly(1L, 2L);
    Decoder<Part> lenient = Json.ifJson(json.one(Part.class));
    assertThat(read(lenient, "{'id':'1'}")).isEqualTo(new Part("1", null));
    assertThat(read(lenient, "<p>")).isNull();
    assertThat(read(lenient, "[]")).isNull();
  }

  @Test
  void aBodyIsWrittenAsJson() {
    PatchBuilder builder = new PatchBuilder(Set.of(), Set.of());
    builder.set("a", 1);
    Patch patch = builder.build();
    assertThat(json.body(patch))
        .isInstanceOfSatisfying(
            Body.Bytes.class,
            body -> {
              assertThat(body.mediaType()).isEqualTo("application/json");
              assertThat(body.content()).asString().isEqualTo("{\"a\":1}");
            });
    assertThat(((Body.Bytes) json.body("text/x", Map.of("b", "c"))).mediaType())
        .isEqualTo("text/x");
    assertThat(json.shows(patch, new Counted(1))).isTrue();
    assertThat(json.shows(patch, new Counted(2))).isFalse();
  }

  record Counted(int a) {}

  @Test
  void aListAloneOrInAnEnvelope() throws IOException {
    Decoder<List<Part>> list = json.bareOrEnvelopedList("data", Part.class);
    assertThat(read(list, "{'x':{'data':[]},'data':[{'id':'1'}]}")).hasSize(1);
    assertThat(read(list, "{'data':[{'id':'1'}],'x':{'data':1}}")).hasSize(1);
    assertThat(read(list, "{'x':1,'id':'1'}")).containsExactly(new Part("1", null));
    assertThat(read(list, "{'x':1,'data':null}")).isEmpty();
    assertThatThrownBy(() -> read(list, "{'data':[],'data':[]}"))
        .hasMessageContaining("duplicate member");
    assertThatThrownBy(() -> read(list, "{'x':1}")).hasMessageContaining("an array is expected");
    Decoder<Part> one = json.bareOrEnveloped("data", Part.class);
    assertThat(read(one, "{'ID':1,'id':'2','data':3}").id()).isEqualTo("2");
    assertThat(read(one, "{'x':[1],'id':'2','data':3}").id()).isEqualTo("2");
    assertThat(read(one, "{'label':'x','id':'2'}").label()).isEqualTo("x");
    assertThatThrownBy(() -> read(one, "{'data':null}"))
        .isInstanceOf(MissingRepresentationException.class);
  }
}
