/** Remembers in PostgreSQL which stories were told. */
package clinic.vein.demo.jdbc;
