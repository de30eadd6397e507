package io.realtysdk.cli;

import io.realtysdk.testkit.FakeProvider;
import io.realtysdk.testkit.FakeProviders;

/** Sets the variables that lead commands to fakes. */
public final class FakeVariables {
  private FakeVariables() {}

  public static void set(TestConsole console, FakeProviders fakes) {
    set(console, "OPEN_TO_CLOSE", fakes.openToClose());
    set(console, "PROPERTYBASE", fakes.propertybase());
    set(console, "SIGNTRAKER", fakes.signTraker());
    set(console, "SPECTORA", fakes.spectora());
  }

  public static void set(TestConsole console, String prefix, FakeProvider<?> fake) {
    console.variable(prefix + "_BASE_URL", fake.baseUrl());
    console.variable(prefix + "_API_KEY", fake.apiKey());
  }
}
