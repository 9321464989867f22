package dev.gatehouse.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.transaction.annotation.Transactional;

/**
 * A change of state: one transaction, begun anew up to three times after a deadlock or a lock wait
 * . Its first parameter is the {@link Actor}.
 */
@Transactional
@Retryable(
    includes = PessimisticLockingFailureException.class,
    maxRetries = 3,
    delay = 20,
    jitter = 20,
    multiplier = 2)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Command {}
