/** The PostgreSQL that the application starts for itself where no other is named. */
package clinic.vein.embedded;
