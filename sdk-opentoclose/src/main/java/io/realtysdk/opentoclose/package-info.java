/**
 * Open To Close: transaction coordination. Start at {@link
 * io.realtysdk.opentoclose.OpenToCloseClient}.
 *
 * <p>Sources: the provider document "Agents API" (the public Python SDK's reference) and, where it
 * is silent on the HTTP API itself, that SDK's code and other public consumers of the service. None
 * of it was tried on a live account by this project; those consumers only read agents, so whether
 * the service lets a key create, change or delete them is unproven.
 *
 * <p>An application's own Jackson mapper writes and reads the records here, each component under
 * its name. Their JSON shows all values, personal data included, that {@code toString} hides.
 */
@NullMarked
package io.realtysdk.opentoclose;

import org.jspecify.annotations.NullMarked;
