/**
 * SignTraker: sign orders. Start at {@link io.realtysdk.signtraker.SignTrakerClient}.
 *
 * <p>Sources: the provider document "Agents" (the public Python SDK's reference) and, for fields
 * and values, that SDK's models. None of it was tried on a live account by this project.
 *
 * <p>An application's own Jackson mapper writes and reads the records here, each component under
 * its name. Their JSON shows all values, personal data included, that {@code toString} hides.
 */
@NullMarked
package io.realtysdk.signtraker;

import org.jspecify.annotations.NullMarked;
