/**
 * What a provider client is built on: prepared calls, submission and paging. Not part of the public
 * API.
 */
@NullMarked
package io.realtysdk.core.internal.client;

import org.jspecify.annotations.NullMarked;
