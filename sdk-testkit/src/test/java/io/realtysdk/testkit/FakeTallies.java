package io.realtysdk.testkit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The smallest fake there can be, to test what all of them share: POST adds an agent, GET counts.
 */
final class FakeTallies extends FakeProvider<FakeTallies> {

  private FakeTallies() {
    super(new Tallies());
  }

  static FakeTallies start() {
    return new FakeTallies().startOn(0);
  }

  static FakeTallies extension() {
    return new FakeTallies();
  }

  private static final class Tallies extends FakeService {
    Tallies() {
      super("/base", "key+with/odd=signs", "mail");
    }

    @Override
    void authenticate(RecordedRequest request) {
      if (!apiKey().equals(request.header("Authorization"))) {
        throw refuse(401, "no");
      }
    }

    @Override
    Answer handle(RecordedRequest request) {
      return switch (request.method()) {
        case "GET" -> Answer.json(200, Map.of("count", agents.all().size()));
        case "POST" -> {
          Map<String, @Nullable Object> body = Map.of("mail", request.bodyText());
          agents.put(Long.toString(agents.nextNumber()), body);
          yield Answer.empty(201);
        }
        case "PUT" -> throw new UnsupportedOperationException("a mistake in the fake");
        default -> throw refuseMethod(request.method(), "GET, POST, PUT");
      };
    }

    @Override
    Answer error(int status, String message) {
      return Answer.json(status, Map.of("problem", message));
    }

    @Override
    void addSeeded(Person person) {
      agents.put(Long.toString(person.number()), Map.of("mail", person.email()));
    }
  }
}
