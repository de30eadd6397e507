/**
 * SignTraker: sign orders. Start at {@link io.realtysdk.signtraker.SignTrakerClient}.
 *
 * <p>Sources: the provider document "Agents" (the public Python SDK's reference) and, for fields
 * and values, that SDK's models. None of it was tried on a live account by this project.
 */
@NullMarked
package io.realtysdk.signtraker;

import org.jspecify.annotations.NullMarked;
