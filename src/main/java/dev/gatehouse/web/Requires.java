package dev.gatehouse.web;

import dev.gatehouse.shared.Permission;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The handlers of this controller answer only those who hold one of the permissions (D-07). */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {

  Permission[] value();
}
