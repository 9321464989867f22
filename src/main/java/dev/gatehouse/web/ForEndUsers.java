package dev.gatehouse.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Beside {@link Requires} or {@link SignedIn}: a page of the End-User Portal, which answers no
 * people of the producer, whatever they may do (FNO-03).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForEndUsers {}
