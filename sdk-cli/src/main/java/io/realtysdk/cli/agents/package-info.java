/** {@code realty agents}: lists agents, reads one, finds one by e-mail address. */
@NullMarked
package io.realtysdk.cli.agents;

import org.jspecify.annotations.NullMarked;
