package io.realtysdk.benchmarks.contestants;

import java.io.IOException;

/** What is measured, in the order of the tables. */
public enum Operation {
  GET("get one record", 50, Contestant::get),
  LIST("list of 100, plain array", 6, Contestant::list),
  ENVELOPE("enveloped page of 20", 15, Contestant::envelopedPage),
  ODATA("OData list of 100", 5, Contestant::odataList),
  JSON_API("JSON:API page of 200", 2, Contestant::jsonApiPage),
  PAGES("10,000 records, pages of 100", 1, Operation::count),
  CREATE("create (POST)", 25, Contestant::create),
  UPDATE("merge patch (PATCH)", 40, Contestant::update),
  UNKNOWN("list of 100, 5 unknown members each", 6, Contestant::listWithUnknownMembers);

  private final String title;
  private final int calls;
  private final Call call;

  Operation(String title, int calls, Call call) {
    this.title = title;
    this.calls = calls;
    this.call = call;
  }

  private interface Call {
    Object on(Contestant contestant) throws IOException, InterruptedException;
  }

  /** Returns the words for it in a table. */
  public String title() {
    return title;
  }

  /** Returns how many make a slice: some 4 ms by hand, but of 10,000 records one. */
  public int calls() {
    return calls;
  }

  /** Makes the call, or the calls; returns what a compiler must not leave out. */
  public Object run(Contestant contestant) throws IOException, InterruptedException {
    return call.on(contestant);
  }

  private static Object count(Contestant contestant) throws IOException, InterruptedException {
    int[] count = new int[1];
    contestant.forEachAgent(agent -> count[0] += agent == null ? 0 : 1);
    return count;
  }
}
