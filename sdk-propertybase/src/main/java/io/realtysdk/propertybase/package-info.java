/**
 * Propertybase.ai: agents, their numbers and their leads. Start at {@link
 * io.realtysdk.propertybase.PropertybaseClient}.
 *
 * <p>Sources: the provider document "Agents API" and, for leads, errors, paging and limits, the
 * vendor's other public API pages. None of it was tried on a live account by this project.
 *
 * <p>An application's own Jackson mapper writes and reads the records here, each component under
 * its name. Their JSON shows all values, personal data included, that {@code toString} hides.
 */
@NullMarked
package io.realtysdk.propertybase;

import org.jspecify.annotations.NullMarked;
