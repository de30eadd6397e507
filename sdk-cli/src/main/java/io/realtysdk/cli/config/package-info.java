/** The configuration file: tenants, their accounts and limits. It never holds a key. */
@NullMarked
package io.realtysdk.cli.config;

import org.jspecify.annotations.NullMarked;
