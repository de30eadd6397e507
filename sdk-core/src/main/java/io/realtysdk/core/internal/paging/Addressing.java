package io.realtysdk.core.internal.paging;

/** How a service addresses the pages of a list. */
enum Addressing {
  /** By how many items to skip. The next page starts behind the items received. */
  OFFSET(0) {
    @Override
    PagePosition next(long start, PagePosition at, int received, PageMetadata metadata) {
      int expected = received == 0 ? at.expected() : Math.min(received, at.expected());
      return new PagePosition(start + received, at.size(), start + received, expected);
    }

    @Override
    PagePosition ahead(PagePosition at, int stride) {
      long start = Math.addExact(at.before(), stride);
      return new PagePosition(start, at.size(), start, stride);
    }
  },

  /** By number, from 1. */
  NUMBER(1) {
    @Override
    PagePosition next(long start, PagePosition at, int received, PageMetadata metadata) {
      Integer size = at.size();
      boolean more = metadata.total() > received;
      if (start == 1 && size != null && received > 0 && received < size && more) {
        // Fewer were sent than asked for and there are. From here on that many are asked for, so
        // that page 2 starts behind them however the service counts.
        size = received;
      }
      return new PagePosition(start + 1, size, at.before() + received, at.expected());
    }

    @Override
    PagePosition ahead(PagePosition at, int stride) {
      long number = at.start() == null ? 1 : at.start();
      return new PagePosition(number + 1, at.size(), at.before() + stride, stride);
    }
  };

  private final long first;

  Addressing(long first) {
    this.first = first;
  }

  long first() {
    return first;
  }

  /** Where the page is that follows one of this many items. */
  abstract PagePosition next(long start, PagePosition at, int received, PageMetadata metadata);

  /** Where the page after that one is, if it has this many items. */
  abstract PagePosition ahead(PagePosition at, int stride);
}
