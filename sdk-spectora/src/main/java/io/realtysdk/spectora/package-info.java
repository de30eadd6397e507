/**
 * Spectora: agents of an inspection company. Start at {@link io.realtysdk.spectora.SpectoraClient}.
 *
 * <p>Sources: the provider document "Agents" for operations, parameters and images; the vendor's
 * schema page and public programs that use the service for paths, names of fields and the JSON:API
 * form. The vendor calls the interface early access, and none of it was tried on a live account by
 * this project.
 *
 * <p>An application's own Jackson mapper writes and reads the records here, each component under
 * its name. Their JSON shows all values, personal data included, that {@code toString} hides.
 */
@NullMarked
package io.realtysdk.spectora;

import org.jspecify.annotations.NullMarked;
