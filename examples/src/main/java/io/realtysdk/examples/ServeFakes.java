package io.realtysdk.examples;

import io.realtysdk.testkit.FakeProviders;

/**
 * Serves the stand-ins of all four services until it is stopped, for programs in other languages:
 *
 * <pre>
 * mvn -B -ntp -q -Pquickstart -pl examples -am compile \
 *     -Dexample=ServeFakes -Dexample.args="--seed=250 --signtraker=8083"
 * </pre>
 */
public class ServeFakes {
  public static void main(String[] args) throws InterruptedException {
    FakeProviders.main(args);
  }
}
