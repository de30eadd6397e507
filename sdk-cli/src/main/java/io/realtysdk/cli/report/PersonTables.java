package io.realtysdk.cli.report;

import io.realtysdk.roster.Field;
import io.realtysdk.roster.Matching;
import io.realtysdk.roster.Person;
import io.realtysdk.roster.PersonSource;
import io.realtysdk.roster.Privacy;
import io.realtysdk.roster.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The people that somebody must look at, as the wanted list has them. */
public final class PersonTables {
  private final Privacy privacy;
  private final Map<String, Map<String, Object>> rows = new TreeMap<>();

  /** Gathers the people of disputes and proposals. */
  public PersonTables(Matching matching, PersonSource wanted, Privacy privacy) {
    this.privacy = privacy;
    Set<String> keys = new TreeSet<>();
    matching.disputes().forEach(dispute -> keys.addAll(dispute.people()));
    matching.proposals().forEach(proposal -> keys.add(proposal.person()));
    wanted.forEach(
        person -> {
          if (keys.contains(person.key())) {
            rows.put(person.key(), row(person));
          }
        });
  }

  private Map<String, Object> row(Person person) {
    Values values = person.wanted();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("key", person.key());
    row.put("name", name(values, privacy));
    row.put("email", privacy.value(Field.EMAIL, values.get(Field.EMAIL)));
    row.put("phone", privacy.value(Field.PHONE, values.get(Field.PHONE)));
    row.put("licence", privacy.value(Field.LICENCE, values.get(Field.LICENCE)));
    return row;
  }

  /** Returns a person by column: key, name, email, phone, licence; the key alone if unknown. */
  public Map<String, Object> row(String key) {
    Map<String, Object> row = rows.get(key);
    return row == null ? Map.of("key", key) : row;
  }

  /** Returns the whole name, and beside it its parts if they make another one. */
  static String name(Values values, Privacy privacy) {
    String full = values.value(Field.FULL_NAME);
    String first = values.value(Field.FIRST_NAME);
    String last = values.value(Field.LAST_NAME);
    String parts = ((first == null ? "" : first) + " " + (last == null ? "" : last)).strip();
    if (full == null || full.equals(parts)) {
      return privacy.name(parts);
    }
    return privacy.name(full) + (parts.isEmpty() ? "" : " (" + privacy.name(parts) + ")");
  }
}
