package io.realtysdk.cli.roster;

import io.realtysdk.testkit.Damage;
import io.realtysdk.testkit.FakeProviders;
import io.realtysdk.testkit.Population;
import io.realtysdk.testkit.PopulationPerson;
import java.util.Map;

/** An invented office: its people, and what its accounts have wrong. */
final class DemoOffice {
  private static final int PEOPLE = 48;

  /** Every so-manyth person left, which is more than the limit allows. */
  private static final int LEFT = 11;

  private static final int NEW_PHONE = 13;

  private final Population population =
      Population.generate(3, PEOPLE)
          .damage(Damage.MISSING_RECORD, 0.04)
          .damage(Damage.CHANGED_EMAIL, 0.05)
          .damage(Damage.CHANGED_NAME, 0.03)
          .damage(Damage.SHARED_PHONE, 0.04)
          .damage(Damage.DOUBLED_RECORD, 0.04);

  Population population() {
    return population;
  }

  /** Returns the wanted list as CSV. */
  String people() {
    StringBuilder csv = new StringBuilder("key,first_name,last_name,email,phone,employed\n");
    population.people().forEach(person -> csv.append(line(person)));
    csv.append("p-9001,Imogen,Fairweather,imogen.fairweather@harbor.example,+15550009001,yes\n");
    return csv.toString();
  }

  private static String line(PopulationPerson person) {
    int number = person.number();
    String phone = number % NEW_PHONE == 0 ? "+1555000" + (8000 + number) : person.phone();
    return String.format(
        "p-%04d,%s,%s,%s,%s,%s\n",
        number,
        person.firstName(),
        person.lastName(),
        person.email(),
        phone,
        number % LEFT == 0 ? "no" : "yes");
  }

  static Map<String, String> keys(FakeProviders fakes) {
    return Map.of(
        "DEMO_OPEN_TO_CLOSE_KEY", fakes.openToClose().apiKey(),
        "DEMO_PROPERTYBASE_KEY", fakes.propertybase().apiKey(),
        "DEMO_SIGNTRAKER_KEY", fakes.signTraker().apiKey(),
        "DEMO_SPECTORA_KEY", fakes.spectora().apiKey());
  }

  /** Returns a configuration over the fakes; their rate is not the services'. */
  static String configuration(FakeProviders fakes) {
    return """
        version: 1
        store: roster.db
        tenants:
          acme:
            wanted: people.csv
            accounts:
              open-to-close: { key: env:DEMO_OPEN_TO_CLOSE_KEY, baseUrl: "%s", requestsPerSecond: 50 }
              propertybase: { key: env:DEMO_PROPERTYBASE_KEY, baseUrl: "%s", requestsPerSecond: 50 }
              signtraker:
                key: env:DEMO_SIGNTRAKER_KEY
                baseUrl: "%s"
                requestsPerSecond: 50
                defaults: { PaymentMode: Terms, Office: 7, UserName: "{email.local}" }
              spectora: { key: env:DEMO_SPECTORA_KEY, baseUrl: "%s", requestsPerSecond: 50 }
        """
        .formatted(
            fakes.openToClose().baseUrl(),
            fakes.propertybase().baseUrl(),
            fakes.signTraker().baseUrl(),
            fakes.spectora().baseUrl());
  }
}
