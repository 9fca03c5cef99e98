package clinic.vein.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A walk through the whole system, or an application beside the tests' own, which is put together otherwise: {@code mvn
 * test}, for every few minutes of work, is too short for it. What it walks past has tests of its own there.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface LeftToVerify {}
