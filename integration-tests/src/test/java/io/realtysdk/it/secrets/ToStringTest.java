package io.realtysdk.it.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.realtysdk.core.ApiException;
import io.realtysdk.core.ApiKey;
import io.realtysdk.core.ApiResponse;
import io.realtysdk.core.CallEvent;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.core.internal.access.ErrorDetails;
import io.realtysdk.core.internal.access.FailureContext;
