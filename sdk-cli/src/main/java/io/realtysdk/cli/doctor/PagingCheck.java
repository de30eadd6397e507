package io.realtysdk.cli.doctor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether pages follow one another, and whether a page is as large as was asked for. */
final class PagingCheck {
  private static final int SMALL = 2;

  private final Probe probe;
  private final ServiceModel model;
  private final Listing first;

  /**
   * @param first the first page, of the largest size
   */
  PagingCheck(Probe probe, Listing first) {
    this.probe = probe;
    this.model = probe.model();
    this.first = first;
  }

  List<Finding> findings() {
    return List.of(paging(), pageCap());
  }

  /** Reads two small pages. */
  private Finding paging() {
    String check = "paging";
    String assumption = "the second page has other agents than the first";
    if (first.records().isEmpty()) {
      return Finding.of(check, Verdict.NOT_SEEN, assumption, tooFew());
    }
    Reply one = probe.list(SMALL, 0);
    Listing small = listing(one);
    if (small == null || small.records().isEmpty()) {
      return Finding.of(check, Verdict.FAILED, assumption, describe(one));
    }
    int size = small.records().size();
    if (size > SMALL) {
      String seen = "asked for " + SMALL + " agents, " + size + " came: the size is ignored";
      return Finding.of(check, Verdict.DIFFERS, assumption, seen);
    }
    Reply two = probe.list(SMALL, model.numbersPages() ? SMALL : size);
    Listing next = listing(two);
    if (next == null) {
      return Finding.of(check, Verdict.FAILED, assumption, describe(two));
    }
    if (next.records().isEmpty()) {
      return first.records().size() <= SMALL
          ? Finding.of(check, Verdict.NOT_SEEN, assumption, tooFew())
          : Finding.of(check, Verdict.FAILED, assumption, "the second page is empty");
    }
    Set<String> both = new HashSet<>(small.ids());
    both.retainAll(next.ids());
    return both.isEmpty()
        ? Finding.of(check, Verdict.OK, assumption, "it has")
        : Finding.of(check, Verdict.FAILED, assumption, both.size() + " agents are on both")
            .advise("do not rely on lists: agents may be missing");
  }

  /** Finds out whether the full page is shorter than it was asked to be. */
  private Finding pageCap() {
    String check = "page-cap";
    int asked = model.largestPage();
    String assumption = "a page has as many agents as asked for, up to " + asked;
    int came = first.records().size();
    if (came >= asked) {
      return Finding.of(
          check, Verdict.OK, assumption, "asked for " + asked + ", " + came + " came");
    }
    OptionalLong total = first.total();
    boolean more = total.isPresent() ? total.getAsLong() > came : came > 0 && hasMoreAfter(came);
    if (more) {
      String seen = "asked for " + asked + ", " + came + " came, and there are more";
      return Finding.of(check, Verdict.DIFFERS, assumption, seen)
          .advise(
              "listAll() needs no setting, it reads on until the end; ask for "
                  + came
                  + " where you read single pages");
    }
    return Finding.of(check, Verdict.NOT_SEEN, assumption, "there are only " + came + " agents");
  }

  /** Where no total is given, only the page behind the last agent tells. */
  private boolean hasMoreAfter(int count) {
    Listing next =
        listing(
            probe.list(model.largestPage(), model.numbersPages() ? model.largestPage() : count));
    return next != null
        && !next.records().isEmpty()
        && Collections.disjoint(new ArrayList<>(first.ids()), new HashSet<>(next.ids()));
  }

  private String tooFew() {
    int count = first.records().size();
    return count == 0
        ? "there are no agents"
        : count == 1 ? "there is only 1 agent" : "there are only " + count + " agents";
  }

  private String describe(Reply reply) {
    return reply.succeeded() ? "a page that cannot be read" : reply.describe();
  }

  private @Nullable Listing listing(Reply reply) {
    return reply.succeeded() ? model.layout().list(reply.document()) : null;
  }
}
