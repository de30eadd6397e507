package io.realtysdk.core.internal.paging;

/** Whether a page follows another one. */
enum Follows {
  YES,
  NO,
  /** The page is empty, and yet its total says that more items follow. */
  IN_DOUBT
}
