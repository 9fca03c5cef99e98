/** How values of ours become values of PostgreSQL, and back. */
package clinic.vein.kernel.sql;
