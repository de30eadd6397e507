/** Accounts of the four services, opened from environment variables and files. */
@NullMarked
package io.realtysdk.cli.account;

import org.jspecify.annotations.NullMarked;
