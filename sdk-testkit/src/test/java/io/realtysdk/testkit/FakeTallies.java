package io.realtysdk.testkit;

import io.realtysdk.testkit.internal.http.FakeResponse;
import io.realtysdk.testkit.internal.http.Request;
import io.realtysdk.testkit.internal.service.FakeService;
import io.realtysdk.testkit.internal.service.SamplePerson;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A minimal fake, to test what all fakes have in common: POST adds an agent, GET counts. */
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
    protected void authenticate(Request request) {
      if (!apiKey().equals(request.header("Authorization"))) {
        throw reject(401, "no");
      }
    }

    @Override
    protected FakeResponse handle(Request request) {
      return switch (request.method()) {
        case "GET" -> FakeResponse.json(200, Map.of("count", agents.all().size()));
        case "POST" -> {
          Map<String, @Nullable Object> body = Map.of("mail", request.bodyText());
          agents.put(Long.toString(agents.nextNumber()), body);
          yield FakeResponse.empty(201);
        }
        case "PUT" -> throw new UnsupportedOperationException("a mistake in the fake");
        default -> throw rejectMethod(request.method(), "GET, POST, PUT");
      };
    }

    @Override
    public FakeResponse errorResponse(int status, String message) {
      return FakeResponse.json(status, Map.of("problem", message));
    }

    @Override
    protected void addSeeded(SamplePerson person) {
      agents.put(Long.toString(person.number()), Map.of("mail", person.email()));
    }
  }
}
