package io.realtysdk.it.secrets;
