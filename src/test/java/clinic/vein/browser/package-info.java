/** The clinic's screens as its people see them, for tests in a real browser. */
package clinic.vein.browser;
