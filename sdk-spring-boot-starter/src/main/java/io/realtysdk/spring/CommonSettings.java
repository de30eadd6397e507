package io.realtysdk.spring;

import io.realtysdk.core.CallListener;
import io.realtysdk.core.HttpSettings;
import java.util.List;

/**
 * What the clients of all providers share.
 *
 * @param closer closes them with the application
 */
record CommonSettings(HttpSettings http, List<CallListener> listeners, ClientCloser closer) {}
