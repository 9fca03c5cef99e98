/** Faults on purpose, against the packaged application: {@code mvn -Pfaults verify}. */
package clinic.vein.faults;
