package io.realtysdk.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.realtysdk.testkit.FakeOpenToClose;
import io.realtysdk.testkit.FakePropertybase;
import io.realtysdk.testkit.FakeProvider;
import io.realtysdk.testkit.FakeSignTraker;
import io.realtysdk.testkit.FakeSpectora;
import io.realtysdk.testkit.Fault;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A field that cannot be read is unknown and never empty, and costs no other field. */
class UnreadableFieldsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @RegisterExtension
  static final FakeOpenToClose transactions = FakeOpenToClose.extension().seed(40);

  @RegisterExtension static final FakePropertybase crm = FakePropertybase.extension().seed(40);
  @RegisterExtension static final FakeSignTraker signs = FakeSignTraker.extension().seed(40);
  @RegisterExtension static final FakeSpectora inspections = FakeSpectora.extension().seed(40);

  private record Account(FakeProvider<?> fake, AgentDirectory directory, String envelope) {}

  private static List<Account> accounts() {
    return List.of(
        new Account(transactions, Directories.openToClose("acme", transactions.client()), "%s"),
        new Account(
            crm, Directories.propertybase("acme", crm.client()), "{\"success\":true,\"data\":%s}"),
        new Account(signs, Directories.signTraker("acme", signs.client()), "%s"),
        new Account(
            inspections,
            Directories.spectora("acme", inspections.client()),
            "{\"data\":{\"id\":\"1\",\"type\":\"connection\",\"attributes\":%s}}"));
  }

  /** Returns a document in which every field that the capabilities name has a value. */
  private static ObjectNode whole(Capabilities capabilities) {
    ObjectNode document = JSON.createObjectNode();
    boolean numbers = !capabilities.service().equals(ServiceId.PROPERTYBASE);
    document.set(
        capabilities.service().equals(ServiceId.SIGNTRAKER) ? "Id" : "id",
        numbers ? JSON.getNodeFactory().numberNode(1) : JSON.getNodeFactory().textNode("1"));
    capabilities
        .fields()
        .forEach(
            (field, support) -> {
              if (support.read() && field != Field.LIFECYCLE) {
                put(document, support.nativeName(), value(field));
              }
            });
    return document;
  }

  private static JsonNode value(Field field) {
    return switch (field) {
      case COMMISSION_RATE -> JSON.getNodeFactory().numberNode(0.25);
      case TEAM, OFFICE -> JSON.getNodeFactory().numberNode(7);
      default -> JSON.getNodeFactory().textNode("text of " + field);
    };
  }

  private static void put(ObjectNode document, String name, JsonNode value) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      document.set(name, value);
    } else {
      ObjectNode inner = document.withObject("/" + name.substring(0, dot));
      inner.set(name.substring(dot + 1), value);
    }
  }

  private static Values read(Account account, ObjectNode document) throws IOException {
    String body = account.envelope().formatted(JSON.writeValueAsString(document));
    account.fake().next(Fault.body(200, "application/json", body));
    return account.directory().read("1").orElseThrow().values();
  }

  @Test
  void aFieldOfAnotherTypeIsUnknownAndAllOthersAreRead() throws IOException {
    for (Account account : accounts()) {
      Capabilities capabilities = account.directory().capabilities();
      Values all = read(account, whole(capabilities));
      assertThat(all.known()).as(capabilities.displayName()).hasSizeGreaterThan(4);
      for (Field field : all.known()) {
        for (String unreadable : List.of("[[1]]", "{\"unexpected\":{}}")) {
          ObjectNode document = whole(capabilities);
          put(document, capabilities.field(field).nativeName(), JSON.readTree(unreadable));
          Values values = read(account, document);

          String what = capabilities.displayName() + " " + field + " " + unreadable;
          assertThat(values.get(field)).as(what).isEqualTo(FieldState.unknown());
          for (Field other : all.known()) {
            if (other != field) {
              assertThat(values.get(other)).as(what + ": " + other).isEqualTo(all.get(other));
            }
          }
        }
      }
    }
  }

  @Test
  void noDeviationOfAServiceMakesAFieldEmptyOrAnotherOne() {
    int unknown = 0;
    for (Account account : accounts()) {
      Map<String, AgentRecord> tidy = list(account);
      for (long seed = 1; seed <= 8; seed++) {
        account.fake().untidy(seed);
        Map<String, AgentRecord> untidy = list(account);
        assertThat(untidy.keySet()).isEqualTo(tidy.keySet());
        for (AgentRecord record : tidy.values()) {
          Values read = untidy.get(record.ref().nativeId()).values();
          for (Field field : record.values().known()) {
            FieldState state = read.get(field);
            String what = account.directory().account() + " seed " + seed + " " + field;
            if (state.isUnknown()) {
              unknown++;
            } else {
              assertThat(state).as(what).isEqualTo(record.values().get(field));
            }
          }
        }
      }
    }
    assertThat(unknown).isPositive();
  }

  private static Map<String, AgentRecord> list(Account account) {
    Map<String, AgentRecord> records = new TreeMap<>();
    Iterator<ListPage> pages = account.directory().list();
    while (pages.hasNext()) {
      pages.next().records().forEach(r -> records.put(r.ref().nativeId(), r));
    }
    return records;
  }
}
