/**
 * Reading of whole lists: how a provider describes one, where a page is and which one follows,
 * iterations with pages requested ahead, and resume tokens. Not part of the public API.
 */
@NullMarked
package io.realtysdk.core.internal.paging;

import org.jspecify.annotations.NullMarked;
