package io.realtysdk.testkit;

import io.realtysdk.propertybase.PropertybaseClient;
import io.realtysdk.testkit.internal.propertybase.PropertybaseService;
import io.realtysdk.testkit.internal.service.FakeOptions;

/**
 * A fake of Propertybase.ai: {@code /v1/agents} with invitations, deactivation, statistics and
 * leads, and {@code Authorization: Bearer}. Ids are {@code agent_1}, {@code agent_2} and so on;
 * {@code agent_1} has 120 leads, the others a few. Its clock always shows 2024-01-31T12:00:00Z.
 *
 * <p>It is stricter than the service where that reveals mistakes: unknown query parameters are
 * rejected. It is more lenient in three points: it accepts any workspace, any team, and two agents
 * with the same e-mail address, so that an agent created twice by mistake can be seen.
 */
public final class FakePropertybase extends FakeProvider<FakePropertybase> {

  private FakePropertybase() {
    super(new PropertybaseService());
  }

  /** Starts a fake on any free port, without agents. */
  public static FakePropertybase start() {
    return start(0);
  }

  /** Starts a fake on this port, without agents. */
  public static FakePropertybase start(int port) {
    return new FakePropertybase().startOn(port);
  }

  /**
   * Returns a fake for {@code @RegisterExtension}: JUnit starts it, resets it for each test, and
   * closes it.
   */
  public static FakePropertybase extension() {
    return new FakePropertybase();
  }

  /**
   * Replaces nested objects such as the profile in updates from now on, instead of merging them;
   * called within a test it applies to that test. Which of the two the service does is not
   * documented.
   */
  public FakePropertybase replacingUpdates() {
    return configure(options -> options.with(FakeOptions.Switch.REPLACING_UPDATES));
  }

  /**
   * Sends every field of an agent in lists from now on. By default lists contain only the fields
   * that the service's documentation shows there: id, e-mail address, name, role, status, and two
   * statistics. Called within a test it applies to that test.
   */
  public FakePropertybase wholeAgentsInLists() {
    return configure(options -> options.with(FakeOptions.Switch.WHOLE_AGENTS_IN_LISTS));
  }

  /**
   * Replaces all records by those of a population; called within a test it applies to that test.
   */
  public FakePropertybase load(Population population) {
    return load(() -> population.samples(Service.PROPERTYBASE));
  }

  /**
   * Returns a client for this fake, created lazily and closed with it. As a JUnit extension the
   * client is recreated for each test.
   */
  public PropertybaseClient client() {
    return client(
        PropertybaseClient.class,
        () -> PropertybaseClient.builder().apiKey(apiKey()).baseUrl(baseUrl()).build());
  }
}
