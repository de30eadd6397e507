/**
 * Clients as Spring beans, configured by {@code realty.*} properties. What an application may name
 * is public: {@link io.realtysdk.spring.RealtyTenants}, {@link
 * io.realtysdk.spring.RealtyClientCustomizer} and {@link io.realtysdk.spring.RealtyHttpCustomizer}.
 */
@NullMarked
package io.realtysdk.spring;

import org.jspecify.annotations.NullMarked;
